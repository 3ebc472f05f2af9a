import {
  type Command,
  type CommandOf,
  type CommandType,
  DONE,
  type Reply,
  type ReplyOf,
} from '@/utils/messages/command';
import { runCall } from '../calls/run-call';
import { checkKeys } from '../keys/check-keys';
import { lock, lockWhereDue } from '../keys/lock';
import { resume } from '../keys/resume';
import { ensureStorage } from '../lifecycle/ensure-storage';
import { settle } from '../lifecycle/settle';
import { cancel } from '../login/cancel';
import { connect, keepEarlierToken, replaceToken } from '../login/connect';
import { reopenPage } from '../login/reopen-page';
import { useCode } from '../login/use-code';
import { disconnect } from '../token/disconnect';
import { renew } from '../token/renew';
import { etradeNow } from '../world/clock';
import { explain } from '../world/explain';
import { noteEvent } from '../world/log';

type UseCases = {
  readonly [Type in CommandType]: (command: CommandOf<Type>) => Promise<ReplyOf<Type>>;
};

const USE_CASES: UseCases = {
  connect: ({ profileId }) => connect(profileId),
  replaceToken: ({ profileId }) => replaceToken(profileId),
  keepEarlierToken: ({ profileId }) => keepEarlierToken(profileId),
  reopenPage: ({ profileId }) => reopenPage(profileId),
  cancel: ({ profileId }) => cancel(profileId),
  useCode: ({ profileId, entry }) => useCode(profileId, entry),
  renew: ({ profileId }) => renew(profileId),
  disconnect: ({ profileId }) => disconnect(profileId),
  runCall: (command) => runCall(command),
  checkKeys: ({ profileId }) => checkKeys(profileId),
  lock: ({ profileId }) => lock(profileId),
  resume: ({ profileId }) => resume(profileId),
  settle: () => settle().then(() => DONE),
};

/** Runs the use case of a command. Whatever goes wrong inside comes back as data, without a word of the error. */
export async function runCommand(command: Command): Promise<Reply> {
  const startedAt = Date.now();
  const reply = await replyTo(command);
  // Pages settle by the second while they wait.
  if (command.type !== 'settle') {
    const failure = reply.name === 'failed' ? reply.failure : undefined;
    const { type: which, profileId } = command;
    void noteEvent({ what: 'command', which, profileId, tookMs: Date.now() - startedAt, failure });
  }
  return reply;
}

async function replyTo(command: Command): Promise<Reply> {
  const useCase = USE_CASES[command.type] as (command: Command) => Promise<Reply>;
  try {
    // Whatever else is wrong, what is open can be locked.
    if (command.type === 'lock') return await useCase(command);
    await ensureStorage();
    if ('profileId' in command && (await lockWhereDue(command.profileId, true))) {
      return { name: 'failed', failure: { code: 'locked', at: etradeNow() } };
    }
    return await useCase(command);
  } catch (error) {
    return { name: 'failed', failure: await explain(error, 'useToken') };
  }
}
