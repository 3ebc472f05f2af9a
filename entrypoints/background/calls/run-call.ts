import { buildCallUrl, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { buildChangeBody } from '@/utils/etrade/catalogue/build-change-body';
import { meantOperation } from '@/utils/etrade/catalogue/meant-operation';
import { changesSomething, findOperation, isChange } from '@/utils/etrade/catalogue/operations';
import { type CommandOf, DONE, type Rejected, type ReplyOf } from '@/utils/messages/command';
import type { PlainReason } from '@/utils/messages/rejection';
import { randomNonce } from '@/utils/oauth/random-nonce';
import { lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { findProfile } from '@/utils/storage/profile-items';
import { transport } from '../world/browser-transport';
import { etradeNow } from '../world/clock';
import { pauseNotice } from '../world/pause';
import { untilCancelled } from './cancel-call';
import { type Begun, keepAnswer } from './keep-answer';
import { makeCall } from './make-call';
import { settleCall } from './settle-call';

/** Letters and digits, as many as E*TRADE takes. */
const CLIENT_ORDER_ID_LENGTH = 20;
const newClientOrderId = () => randomNonce(transport.random).slice(0, CLIENT_ORDER_ID_LENGTH);

/** Makes a signed call that reads. Its answer is stored, so that a popup that was closed meanwhile still finds it. */
export const runCall = (command: CommandOf<'runCall'>) => run(command, false);

/** The same of a call that changes something, in a sandbox profile only. */
export const runChange = (command: CommandOf<'runChange'>) => run(command, true);

const rejected = (reason: PlainReason): Rejected => ({ name: 'rejected', reason });

async function run(
  { profileId, operationId, input }: CommandOf<'runCall' | 'runChange'>,
  mayChange: boolean,
): Promise<ReplyOf<'runCall'>> {
  const operation = findOperation(operationId);
  const profile = await findProfile(profileId);
  const state = await connectionItem(profileId).getValue();
  if (!operation || !profile || state.name !== 'connected') return rejected('noTokenForCall');
  if (isChange(operation) && profile.environment !== 'sandbox') return rejected('sandboxOnly');
  if (isChange(operation) !== mayChange) return rejected('asksFirst');
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  let url: string;
  let body: string | undefined;
  try {
    url = buildCallUrl(operation, input, profile.environment);
    if (isChange(operation)) body = buildChangeBody(operationId, input, newClientOrderId());
  } catch (error) {
    if (!(error instanceof CallInputError)) throw error;
    return { name: 'rejected', reason: 'valueUnusable', parameter: error.parameter, fault: error.code };
  }
  await settleCall(profileId);
  const meant = meantOperation({ operationId, input }) ?? operation;
  const callId = crypto.randomUUID();
  return alone(LOCKS.call(callId), async () => {
    const call = { callId, operationId, input, startedAt: etradeNow() };
    if (!(await takePlace(profileId, call))) return rejected('changeUnderWay');
    const made = await untilCancelled(callId, (signal) =>
      makeCall({ profileId, state, operation: meant, url, body, signal }),
    );
    await keepAnswer(profileId, call, made, state.accessToken.token);
    return DONE;
  });
}

/**
 * Notes a call as the last one, before it is sent: whatever becomes of this background, its successor knows of it. The
 * note of one that changes something is taken from it by no other.
 */
function takePlace(profileId: string, call: Begun): Promise<boolean> {
  return lastCallItem(profileId).change(async (last, write) => {
    if (last?.outcome.name === 'running' && changesSomething(last.operationId)) return false;
    await write({ ...call, outcome: { name: 'running' } });
    return true;
  });
}
