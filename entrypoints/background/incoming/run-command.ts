import {
  type Command,
  type CommandOf,
  type CommandType,
  DONE,
  type Reply,
  type ReplyOf,
} from '@/utils/messages/command';
import { checkCallback, tryCallbackAddress } from '../callback/ask-callback';
import { sendCode } from '../callback/bridge-code';
import { cancelCall } from '../calls/cancel-call';
import { runCall, runChange } from '../calls/run-call';
import { sendNow } from '../handover/send-now';
import { sendOffer } from '../handover/send-offer';
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

/** What has to hold first, and what is run then. */
type UseCases = {
  readonly [Type in CommandType]: readonly [First, (command: CommandOf<Type>) => Promise<ReplyOf<Type>>];
};

const ofProfile =
  <Answer>(useCase: (profileId: string) => Promise<Answer>) =>
  ({ profileId }: { readonly profileId: string }) =>
    useCase(profileId);

const USE_CASES: UseCases = {
  connect: ['settled', ofProfile(connect)],
  replaceToken: ['unlocked', ofProfile(replaceToken)],
  keepEarlierToken: ['unlocked', ofProfile(keepEarlierToken)],
  reopenPage: ['unlocked', ofProfile(reopenPage)],
  cancel: ['unlocked', ofProfile(cancel)],
  useCode: ['settled', ({ profileId, entry }) => useCode(profileId, entry)],
  renew: ['unlocked', ofProfile(renew)],
  disconnect: ['unlocked', ofProfile(disconnect)],
  runCall: ['unlocked', runCall],
  runChange: ['unlocked', runChange],
  cancelCall: ['readable', cancelCall],
  checkKeys: ['unlocked', ofProfile(checkKeys)],
  checkCallback: ['unlocked', ofProfile(checkCallback)],
  tryCallbackAddress: ['unlocked', ofProfile(tryCallbackAddress)],
  lock: ['nothing', ofProfile(lock)],
  resume: ['settled', ofProfile(resume)],
  sendCode: ['readable', sendCode],
  sendNow: ['readable', ({ pairingId }) => sendNow(pairingId)],
  sendOffer: ['readable', ({ pairingId }) => sendOffer(pairingId)],
  settle: ['readable', () => settle().then(() => DONE)],
};

/** Runs the use case of a command. Whatever goes wrong inside comes back as data, without a word of the error. */
export async function runCommand(command: Command): Promise<Reply> {
  const startedAt = Date.now();
  const reply = await replyTo(command);
  // Pages settle by the second while they wait.
  if (command.type !== 'settle') {
    const failure = reply.name === 'failed' ? reply.failure : undefined;
    const { type: which } = command;
    const profileId = 'profileId' in command ? command.profileId : undefined;
    void noteEvent({ what: 'command', which, profileId, tookMs: Date.now() - startedAt, failure });
  }
  return reply;
}

async function replyTo(command: Command): Promise<Reply> {
  const [first, run] = USE_CASES[command.type] as readonly [First, (command: Command) => Promise<Reply>];
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
