import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inputFaultWords } from '../../../words/calls/input-fault-words.ts';
import type { CommandLine } from '../../wiring/use-command.ts';

/** Tells at its field which value kept a call from being sent, and leads the keyboard there. */
export function useToldFault(operationId: string, { reply, clear }: Pick<CommandLine, 'reply' | 'clear'>) {
  const form = useRef<HTMLFormElement>(null);
  /** A date of which a part is there has no value for anybody but the browser. */
  const [halfTyped, setHalfTyped] = useState<{ readonly name: string } | null>(null);
  const unusable = reply?.name === 'rejected' && reply.reason === 'valueUnusable' ? reply : null;
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }, [unusable, halfTyped]);
  return {
    form,
    isTold: unusable !== null,
    at: (parameter: string): string | undefined => {
      if (parameter === halfTyped?.name) return inputFaultWords('notADate', operationId, parameter);
      return parameter === unusable?.parameter
        ? inputFaultWords(unusable.fault, operationId, parameter)
        : undefined;
    },
    /** What was told is mended, or of a call that is not in front any more. */
    forget: () => {
      clear();
      setHalfTyped(null);
    },
    /** Whether every date is whole. */
    isWhole: (): boolean => {
      const half = form.current?.querySelectorAll('input') ?? [];
      const found = [...half].find(({ validity }) => validity.badInput);
      setHalfTyped(found ? { name: found.name } : null);
      return !found;
    },
  };
}
