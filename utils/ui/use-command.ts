import { useState } from 'preact/hooks';
import { FAILURES } from '../connection/failure.ts';
import type { Command, Reply } from '../messages/command.ts';
import { type LostReply, sendCommand } from './send-command.ts';

export interface Notices {
  /** Said when it worked. */
  readonly done?: string | undefined;
  /** Said before the reason when it did not. */
  readonly failed?: string | undefined;
}

export interface CommandLine {
  readonly isBusy: boolean;
  /** What the last command came to, where the state does not show it. */
  readonly notice: string | null;
  readonly run: (command: Command, notices?: Notices) => Promise<Reply | LostReply>;
}

/** Sends commands and keeps what has to be said about the last one. */
export function useCommand(): CommandLine {
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const run: CommandLine['run'] = async (command, notices = {}) => {
    setBusy(true);
    setNotice(null);
    const reply = await sendCommand(command);
    setBusy(false);
    setNotice(noticeOf(reply, notices));
    return reply;
  };
  return { isBusy, notice, run };
}

function noticeOf(reply: Reply | LostReply, { done, failed }: Notices): string | null {
  switch (reply.name) {
    case 'done':
      return done ?? null;
    case 'rejected':
      return reply.reason;
    case 'failed': {
      const { happened, advice } = FAILURES[reply.failure.code];
      return failed ? `${failed} ${happened}` : `${happened} ${advice}`;
    }
    case 'lost':
      return 'The browser stopped Opening Bell in between; what you see is what is known now.';
  }
}
