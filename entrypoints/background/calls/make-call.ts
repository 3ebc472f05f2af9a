import type { Failure } from '@/utils/connection/failures/failure';
import { endsToken, maySleep } from '@/utils/connection/token-verdict';
import { tokenWorth } from '@/utils/connection/token-worth';
import type { Answer } from '@/utils/http/send';
import { accountsItem, type CallOutcome } from '@/utils/storage/call-items';
import { applyEvent } from '../state/apply-event';
import { type Asked, ask, type TokenCall } from '../token/ask';
import { noteAsleep, probe } from '../token/probe';
import { renew } from '../token/renew';
import { etradeNow } from '../world/clock';
import { explain } from '../world/explain';
import { readAccounts } from './read-accounts';

/** A content type is a few words; the rest of a longer one is not kept. */
const MOST_CHARACTERS = 200;

/** How a call ended, and the body of its answer where it has one. */
export interface Made {
  readonly outcome: CallOutcome;
  readonly body: string | null;
}

const failed = (failure: Failure): Made => ({ outcome: { name: 'failed', failure }, body: null });

/** Makes the call and says how it ended. A token that sleeps, known or found out, is woken once. */
export async function makeCall(call: TokenCall): Promise<Made> {
  try {
    if (isAsleep(call)) return await makeAfterRenew(call);
    const asked = await ask(call);
    if (!foundAsleep(call, asked)) return await outcomeOf(call, asked);
    await noteAsleep(call.profileId, call.state);
    return await makeAfterRenew(call);
  } catch (error) {
    return failed(await explain(error, 'useToken'));
  }
}

async function makeAfterRenew(call: TokenCall): Promise<Made> {
  const renewed = await renew(call.profileId);
  if (renewed.name === 'failed') return failed(renewed.failure);
  return outcomeOf(call, await ask(call));
}

/** Two idle hours by E*TRADE's clock, which the answer itself may have taught. */
function isAsleep({ state }: TokenCall): boolean {
  return tokenWorth(state, etradeNow()) === 'inactive';
}

function foundAsleep(call: TokenCall, { answer, failure }: Asked): boolean {
  if (!answer) return false;
  return maySleep(failure, call.state, etradeNow()) || (endsToken(failure) && isAsleep(call));
}

async function outcomeOf(call: TokenCall, { answer, failure }: Asked): Promise<Made> {
  if (!answer) return failed(await verdictOn(call, failure));
  if (!failure) await learnFromSuccess(call, answer);
  const verdict = failure && (await verdictOn(call, failure));
  const outcome = {
    name: 'answered',
    status: answer.status,
    tookMs: answer.tookMs,
    contentType: (answer.headers.get('Content-Type') ?? '').slice(0, MOST_CHARACTERS),
    ...(verdict && { failure: verdict }),
  } as const;
  return { outcome, body: answer.body };
}

async function learnFromSuccess({ profileId, state, operation }: TokenCall, answer: Answer): Promise<void> {
  const { token } = state.accessToken;
  const isCurrent = await applyEvent(profileId, { type: 'tokenUsed', token, at: etradeNow() });
  if (isCurrent && operation.id === 'listAccounts') {
    await accountsItem(profileId).setValue(readAccounts(answer.body));
  }
}

/** What a failed call means for the token, which ends only when a second call is refused too. */
async function verdictOn({ profileId, state }: TokenCall, failure: Failure): Promise<Failure> {
  if (!endsToken(failure)) return failure;
  // One server's slip must not cost a token that works; keys that were changed need no second call.
  const found = failure.code === 'keysChanged' ? 'refused' : await probe(profileId, state, 'call');
  if (found === 'works') return { ...failure, code: 'refusedOnce' };
  await applyEvent(profileId, { type: 'tokenRefused', token: state.accessToken.token, failure });
  return failure;
}
