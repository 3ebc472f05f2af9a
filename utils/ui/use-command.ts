import { useState } from 'preact/hooks';
import { FAILURES } from '../connection/failure.ts';
import type { Command, Reply } from '../messages/command.ts';
import { type LostReply, sendCommand } from './send-command.ts';

export interface CommandLine {
  readonly isBusy: boolean;
  /** What the last command came to, where the state does not show it. */
  readonly notice: string | null;
  /** @param done said when it worked */
  readonly run: (command: Command, done?: string) => Promise<Reply | LostReply>;
}

/** Sends commands and keeps what has to be said about the last one. */
export function useCommand(): CommandLine {
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const run: CommandLine['run'] = async (command, done) => {
    setBusy(true);
    setNotice(null);
    const reply = await sendCommand(command);
    setBusy(false);
    setNotice(noticeOf(reply, done));
    return reply;
  };
  return { isBusy, notice, run };
}

function noticeOf(reply: Reply | LostReply, done: string | undefined): string | null {
  switch (reply.name) {
    case 'done':
      return done ?? null;
    case 'rejected':
      return reply.reason;
    case 'failed': {
      const { happened, advice } = FAILURES[reply.failure.code];
      return `${happened} ${advice}`;
    }
    case 'lost':
      return 'The browser stopped Opening Bell in between; what you see is what is known now.';
  }
}
