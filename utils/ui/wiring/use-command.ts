import { useState } from 'preact/hooks';
import type { Command, Reply } from '../../messages/command.ts';
import { sentencesOf } from '../../words/failure-words.ts';
import { type LostReply, sendCommand } from './send-command.ts';

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
    setNotice(noticeOf(answered, done));
    return answered;
  };
  return { isBusy, reply, notice, clear, run };
}

function noticeOf(reply: Reply | LostReply, done: string | undefined): string | null {
  switch (reply.name) {
    case 'done':
      return done ?? null;
    case 'rejected':
      return reply.reason;
    case 'failed':
      return sentencesOf(reply.failure);
    case 'tokenWorks':
      return `${reply.isKnown ? 'This token works.' : 'This token may still work.'} A new login can end it for a program that uses it. Connect all the same?`;
    case 'lost':
      return 'The browser stopped Opening Bell in between; what you see is what is known now.';
  }
}
