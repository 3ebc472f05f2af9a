import type { Connected } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { endsToken } from '@/utils/connection/token-verdict';
import { isAlive, tokenWorth } from '@/utils/connection/token-worth';
import { renewAccessToken } from '@/utils/etrade/token/token-endpoints';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { transport } from '../world/browser-transport';
import { etradeNow } from '../world/clock';
import { explainFor } from '../world/explain';
import { withToken } from '../world/locks';
import { pauseNotice } from '../world/pause';
import { signerOf } from '../world/signer';
import { probe } from './probe';

/** A renew that E*TRADE did not make. */
interface NotRenewed {
  readonly name: 'notRenewed';
  readonly state: Connected;
  readonly failure: Failure;
}

/** Wakes an inactive token. Where that fails, a cheap call decides whether the token still works. */
export async function renew(profileId: string): Promise<ReplyOf<'renew'>> {
  const came = await withToken(profileId, 'exclusive', () => askToRenew(profileId));
  return came.name === 'notRenewed' ? verdictAfter(profileId, came) : came;
}

async function askToRenew(profileId: string): Promise<ReplyOf<'renew'> | NotRenewed> {
  const state = await connectionItem(profileId).getValue();
  if (!isAlive(state, etradeNow())) return { name: 'rejected', reason: 'nothingToRenew' };
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  const { accessToken, issuer } = state;
  try {
    await renewAccessToken(await signerOf(profileId, issuer), accessToken, transport);
  } catch (error) {
    return { name: 'notRenewed', state, failure: await explainFor(profileId, error, 'useToken') };
  }
  await applyEvent(profileId, { type: 'tokenUsed', token: accessToken.token, at: etradeNow() });
  return DONE;
}

/**
 * A call can tell of a token that is awake, and ends one whose renew was refused: two refusals end a token. One that
 * sleeps is refused by every call, and stays for the next renew.
 */
async function verdictAfter(profileId: string, { state, failure }: NotRenewed): Promise<ReplyOf<'renew'>> {
  const isRefused = endsToken(failure);
  const canTell = isRefused || tokenWorth(state, etradeNow()) === 'active';
  const found =
    canTell && !failure.pauseMs ? await probe(profileId, state, isRefused ? 'renew' : 'none') : 'unknown';
  if (found === 'works') {
    return { name: 'rejected', reason: 'notRenewedButWorks' };
  }
  if (found === 'unknown' && isRefused) return { name: 'rejected', reason: 'notRenewed' };
  return { name: 'failed', failure };
}
