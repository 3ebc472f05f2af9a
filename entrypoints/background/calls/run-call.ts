import { buildCallUrl, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation } from '@/utils/etrade/catalogue/operations';
import { type CommandOf, DONE, type ReplyOf } from '@/utils/messages/command';
import { type LastCall, lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { packText } from '@/utils/storage/engine/packed-text';
import { findProfile } from '@/utils/storage/profile-items';
import { etradeNow } from '../world/clock';
import { pauseNotice } from '../world/pause';
import { untilCancelled } from './cancel-call';
import { keepHistory } from './keep-history';
import { type Made, makeCall } from './make-call';

/** Makes a signed call. Its answer is stored, so that a popup that was closed meanwhile still finds it. */
export async function runCall({
  profileId,
  operationId,
  input,
}: CommandOf<'runCall'>): Promise<ReplyOf<'runCall'>> {
  const operation = findOperation(operationId);
  const profile = await findProfile(profileId);
  const state = await connectionItem(profileId).getValue();
  if (!operation || !profile || state.name !== 'connected') {
    return { name: 'rejected', reason: 'noTokenForCall' };
  }
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  let url: string;
  try {
    url = buildCallUrl(operation, input, profile.environment);
  } catch (error) {
    if (!(error instanceof CallInputError)) throw error;
    return { name: 'rejected', reason: 'valueUnusable', parameter: error.parameter };
  }
  const callId = crypto.randomUUID();
  return alone(LOCKS.call(callId), async () => {
    const call = { callId, operationId, input, startedAt: etradeNow() };
    await lastCallItem(profileId).setValue({ ...call, outcome: { name: 'running' } });
    const made = await untilCancelled(callId, (signal) =>
      makeCall({ profileId, state, operation, url, signal }),
    );
    await keep(profileId, call, made, state.accessToken.token);
    return DONE;
  });
}

/**
 * Keeps an answer, unless a later call has taken the place meanwhile (the history has it all the same), a lock has
 * emptied it, or nobody waits for it.
 * Session storage holds ten megabytes: an answer that does not fit is told, and not left "running".
 */
async function keep(
  profileId: string,
  call: Omit<LastCall, 'outcome'>,
  { outcome, body }: Made,
  token: string,
): Promise<void> {
  const packed = body === null ? null : await packText(body);
  await lastCallItem(profileId).change(async (last, write) => {
    if (last && last.callId !== call.callId && (await isHeld(profileId, token))) {
      await keepHistory(profileId, { ...call, outcome });
    }
    if (last?.callId !== call.callId || last.outcome.name !== 'running') return;
    try {
      // The body first: who sees that an answer has come finds it.
      if (packed !== null) await lastBodyItem(profileId).setValue({ callId: call.callId, packed });
      await write({ ...call, outcome });
      await keepHistory(profileId, { ...call, outcome });
    } catch {
      const failure = { code: 'answerTooLarge', at: etradeNow() } as const;
      const tooLarge = { ...call, outcome: { name: 'failed', failure } } as const;
      await write(tooLarge);
      await keepHistory(profileId, tooLarge);
    }
  });
}

/** Whether a later call is one of the same token. */
async function isHeld(profileId: string, token: string): Promise<boolean> {
  const state = await connectionItem(profileId).getValue();
  return state.name === 'connected' && state.accessToken.token === token;
}
