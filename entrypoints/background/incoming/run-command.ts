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
import { settle, settleUnlocked } from '../lifecycle/settle';
import { cancel } from '../login/cancel';
import { connect } from '../login/connect';
import { keepEarlierToken, replaceToken } from '../login/earlier-token';
import { reopenPage } from '../login/reopen-page';
import { useCode } from '../login/use-code';
import { disconnect } from '../token/disconnect';
import { renew } from '../token/renew';
import { etradeNow } from '../world/clock';
import { explain } from '../world/explain';
import { noteEvent } from '../world/log';

/** What has to hold before a command is run; each needs what stands before it too. */
type First =
  /** Whatever else is wrong, what is open can be locked. */
  | 'nothing'
  /** What is stored can be read. */
  | 'readable'
  /** The profile is not locked. */
  | 'unlocked'
  /** What a stopped worker has left of it is ended. */
  | 'settled';

type UseCases = {
  readonly [Type in CommandType]: {
    readonly run: (command: CommandOf<Type>) => Promise<ReplyOf<Type>>;
    readonly first: First;
  };
};

const USE_CASES: UseCases = {
  connect: { run: ({ profileId }) => connect(profileId), first: 'settled' },
  replaceToken: { run: ({ profileId }) => replaceToken(profileId), first: 'unlocked' },
  keepEarlierToken: { run: ({ profileId }) => keepEarlierToken(profileId), first: 'unlocked' },
  reopenPage: { run: ({ profileId }) => reopenPage(profileId), first: 'unlocked' },
  cancel: { run: ({ profileId }) => cancel(profileId), first: 'unlocked' },
  useCode: { run: ({ profileId, entry }) => useCode(profileId, entry), first: 'settled' },
  renew: { run: ({ profileId }) => renew(profileId), first: 'unlocked' },
  disconnect: { run: ({ profileId }) => disconnect(profileId), first: 'unlocked' },
  runCall: { run: runCall, first: 'unlocked' },
  checkKeys: { run: ({ profileId }) => checkKeys(profileId), first: 'unlocked' },
  lock: { run: ({ profileId }) => lock(profileId), first: 'nothing' },
  resume: { run: ({ profileId }) => resume(profileId), first: 'settled' },
  settle: { run: () => settle().then(() => DONE), first: 'readable' },
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
  const { run, first } = USE_CASES[command.type] as {
    run: (command: Command) => Promise<Reply>;
    first: First;
  };
  try {
    if (first !== 'nothing') await ensureStorage();
    if ('profileId' in command && (first === 'unlocked' || first === 'settled')) {
      const { profileId } = command;
      if (await lockWhereDue(profileId, true)) {
        return { name: 'failed', failure: { code: 'locked', at: etradeNow() } };
      }
      if (first === 'settled') await settleUnlocked(profileId);
    }
    return await run(command);
  } catch (error) {
    return { name: 'failed', failure: await explain(error, 'useToken') };
  }
}
