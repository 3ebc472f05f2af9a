import { changesSomething } from '@/utils/etrade/catalogue/operations';
import { type LastCall, lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { isLarge, packText } from '@/utils/storage/engine/packed-text';
import { etradeNow } from '../world/clock';
import { keepHistory } from './keep-history';
import type { Made } from './make-call';

export type Begun = Omit<LastCall, 'outcome'>;

/**
 * Keeps an answer, unless a later call has taken the place meanwhile (the history has it all the same), a lock has
 * emptied it, or nobody waits for it.
 * Session storage holds ten megabytes: an answer that does not fit is told, and not left "running".
 * @param token what the call was made with
 */
export async function keepAnswer(
  profileId: string,
  call: Begun,
  { outcome, body }: Made,
  token: string,
): Promise<void> {
  await keepBeginning(profileId, call, { outcome, body });
  const packed = body === null ? null : await packText(body);
  await lastCallItem(profileId).change(async (last, write) => {
    if (last && last.callId !== call.callId && (await isHeld(profileId, token))) {
      await keepHistory(profileId, { ...call, outcome });
    }
    if (!isAwaited(last, call)) return;
    try {
      // The body first: who sees that an answer has come finds it.
      if (packed !== null) await lastBodyItem(profileId).setValue({ callId: call.callId, packed });
      await write({ ...call, outcome });
      await keepHistory(profileId, { ...call, outcome });
    } catch {
      const code = changesSomething(call.operationId) ? 'changeUnknown' : 'answerTooLarge';
      const unkept = { ...call, outcome: { name: 'failed', failure: { code, at: etradeNow() } } } as const;
      await write(unkept);
      await lastBodyItem(profileId).removeValue();
      await keepHistory(profileId, unkept);
    }
  });
}

/** As much as some screens show. */
const BEGINNING_CHARACTERS = 64 * 1024;

/** What is large takes a while until it is packed and read again: its beginning is seen before. */
async function keepBeginning(profileId: string, call: Begun, { outcome, body }: Made): Promise<void> {
  if (body === null || !isLarge(body)) return;
  const { callId } = call;
  const beginning = { callId, packed: body.slice(0, BEGINNING_CHARACTERS), beginningOf: outcome };
  await lastCallItem(profileId).change(async (last) => {
    // Where there is no room for it, it is done without.
    if (!isAwaited(last, call)) return;
    await lastBodyItem(profileId)
      .setValue(beginning)
      .catch(() => undefined);
  });
}

const isAwaited = (last: LastCall | null, { callId }: Begun): boolean =>
  last?.callId === callId && last.outcome.name === 'running';

/** Whether a later call is one of the same token. */
async function isHeld(profileId: string, token: string): Promise<boolean> {
  const state = await connectionItem(profileId).getValue();
  return state.name === 'connected' && state.accessToken.token === token;
}
