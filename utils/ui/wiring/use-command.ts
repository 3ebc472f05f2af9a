import { useState } from 'preact/hooks';
import type { Command, LostReply, Reply } from '../../messages/command.ts';
import { replyWords } from '../../words/reply-words.ts';
import { sendCommand } from './send-command.ts';

/** What is said about something that was done, or could not be. */
export interface Said {
  readonly kind: 'ok' | 'problem';
  readonly text: string;
}

export const well = (text: string): Said => ({ kind: 'ok', text });
export const problem = (text: string): Said => ({ kind: 'problem', text });

export interface CommandLine {
  readonly isBusy: boolean;
  /** What the last command came to. */
  readonly reply: Reply | LostReply | null;
  /** The same in words, where the state does not show it. */
  readonly said: Said | null;
  readonly clear: () => void;
  /** @param done said when it worked */
  readonly run: (command: Command, done?: string) => Promise<Reply | LostReply>;
}

/** Sends commands and keeps what has to be said about the last one. */
export function useCommand(): CommandLine {
  const [isBusy, setBusy] = useState(false);
  const [reply, setReply] = useState<Reply | LostReply | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const clear = () => {
    setReply(null);
    setSaid(null);
  };
  const run: CommandLine['run'] = async (command, done) => {
    setBusy(true);
    clear();
    const answered = await sendCommand(command);
    setBusy(false);
    setReply(answered);
    setSaid(saidOf(answered, done));
    return answered;
  };
  return { isBusy, reply, said, clear, run };
}

function saidOf(reply: Reply | LostReply, done: string | undefined): Said | null {
  if (reply.name === 'done') return done === undefined ? null : well(done);
  const words = replyWords(reply);
  return words === null ? null : problem(words);
}
