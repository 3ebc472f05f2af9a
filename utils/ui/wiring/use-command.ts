import { useState } from 'preact/hooks';
import type { Command, LostReply, Reply } from '../../messages/command.ts';
import { replyWords } from '../../words/reply-words.ts';
import { sendCommand } from './send-command.ts';

export interface CommandLine {
  readonly isBusy: boolean;
  /** What the last command came to. */
  readonly reply: Reply | LostReply | null;
  /** The same in words, where the state does not show it. */
  readonly notice: string | null;
  readonly clear: () => void;
  /** @param done said when it worked */
  readonly run: (command: Command, done?: string) => Promise<Reply | LostReply>;
}

/** Sends commands and keeps what has to be said about the last one. */
export function useCommand(): CommandLine {
  const [isBusy, setBusy] = useState(false);
  const [reply, setReply] = useState<Reply | LostReply | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const clear = () => {
    setReply(null);
    setNotice(null);
  };
  const run: CommandLine['run'] = async (command, done) => {
    setBusy(true);
    clear();
    const answered = await sendCommand(command);
    setBusy(false);
    setReply(answered);
    setNotice(answered.name === 'done' ? (done ?? null) : replyWords(answered));
    return answered;
  };
  return { isBusy, reply, notice, clear, run };
}
