import { lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { PROFILE } from '../fake-world.ts';

/** How the last call ended, with the body that answers it, as a page finds them. */
export async function outcomeNow() {
  const call = await lastCallItem(PROFILE).getValue();
  const body = await lastBodyItem(PROFILE).getValue();
  const isItsOwn = call?.outcome.name === 'answered' && body?.callId === call.callId;
  return isItsOwn ? { ...call.outcome, body: body.packed } : call?.outcome;
}
