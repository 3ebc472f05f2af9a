import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { buildCallUrl, type CallInput, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { buildChangeBody } from '@/utils/etrade/catalogue/build-change-body';
import { findOperation, isChange } from '@/utils/etrade/catalogue/operations';
import type { Rejected } from '@/utils/messages/command';
import type { WayToSend } from '@/utils/ui/calls/CallForm';
import { useCommand } from '@/utils/ui/wiring/use-command';
import { askingButton, ChangeQuestion } from './ChangeQuestion.tsx';

/** How a call that changes something is sent: by a question, whatever key or button has led to it. */
export interface Change {
  /** Undefined where the call in front only reads. */
  readonly way: WayToSend | undefined;
  /** Takes the question back, since what it asks is not what stands in the fields any more. */
  readonly forget: () => void;
}

export function useChange({ id: profileId, environment }: Profile, operationId: string): Change {
  const line = useCommand();
  const [asked, setAsked] = useState<CallInput | null>(null);
  const [wrong, setWrong] = useState<Rejected | null>(null);
  const operation = findOperation(operationId);
  const forget = () => {
    setAsked(null);
    setWrong(null);
  };
  if (!operation || !isChange(operation)) return { way: undefined, forget };

  const ask = (input: CallInput) => {
    line.clear();
    forget();
    try {
      buildCallUrl(operation, input, environment);
      buildChangeBody(operationId, input, '');
      setAsked(input);
    } catch (error) {
      if (!(error instanceof CallInputError)) throw error;
      const { parameter, code: fault } = error;
      setWrong({ name: 'rejected', reason: 'valueUnusable', parameter, fault });
    }
  };
  const send = () => {
    if (!asked) return;
    forget();
    void line.run({ type: 'runChange', profileId, operationId, input: asked });
  };
  const question = asked && (
    <ChangeQuestion operationId={operationId} input={asked} confirmed={send} kept={forget} />
  );
  const isOff = line.isBusy || asked !== null;
  const told = { reply: wrong ?? line.reply, said: line.said };
  const clear = () => {
    line.clear();
    setWrong(null);
  };
  return { way: { ...told, clear, button: askingButton(operationId), isOff, submit: ask, question }, forget };
}
