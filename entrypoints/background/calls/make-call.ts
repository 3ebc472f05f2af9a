import type { Connected } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { failureOf } from '@/utils/connection/failures/failure-of';
import { tokenWorth } from '@/utils/connection/token-worth';
import type { Operation } from '@/utils/etrade/catalogue/operations';
import { callApi } from '@/utils/etrade/exchange/call-api';
import { paceGroupOf } from '@/utils/etrade/exchange/pace';
import { readCallRefusal } from '@/utils/etrade/exchange/read-refusal';
import type { Answer } from '@/utils/http/send';
import type { CallOutcome } from '@/utils/storage/call-items';
import { accountsItem } from '@/utils/storage/call-items';
import { packText } from '@/utils/storage/engine/packed-text';
import { applyEvent } from '../state/apply-event';
import { endsToken, maySleep, noteAsleep, probe } from '../token/probe';
import { renew } from '../token/renew';
import { etradeNow } from '../world/clock';
import { explain } from '../world/explain';
import { withToken } from '../world/locks';
import { notePause } from '../world/pause';
import { tokenServiceOf } from '../world/signer';
import { transport } from '../world/transport';
import { waitForTurn } from '../world/wait-for-turn';
import { readAccounts } from './read-accounts';

/** A content type is a few words; the rest of a longer one is not kept. */
const MOST_CHARACTERS = 200;

/** A call that a token makes. */
export interface TokenCall {
  readonly profileId: string;
  readonly state: Connected;
  readonly operation: Operation;
  readonly url: string;
}

/** Makes the call and says how it ended. A token that sleeps, known or found out, is woken once. */
export async function answerOf(call: TokenCall): Promise<CallOutcome> {
  try {
    if (isAsleep(call)) return await answerAfterRenew(call);
    const answer = await sendPaced(call);
    const failure = failureIn(answer);
    const foundAsleep = maySleep(failure, call.state) || (endsToken(failure) && isAsleep(call));
    if (!foundAsleep) return await outcomeOf(call, answer);
    await noteAsleep(call.profileId, call.state);
    return await answerAfterRenew(call);
  } catch (error) {
    return { name: 'failed', failure: await verdictOn(call, await explain(error, 'useToken')) };
  }
}

async function answerAfterRenew(call: TokenCall): Promise<CallOutcome> {
  const renewed = await renew(call.profileId);
  if (renewed.name === 'failed') return renewed;
  return outcomeOf(call, await sendPaced(call));
}

/** Two idle hours by E*TRADE's clock, which the answer itself may have taught. */
function isAsleep({ state }: TokenCall): boolean {
  return tokenWorth(state, etradeNow()) === 'inactive';
}

async function sendPaced({ profileId, state, operation, url }: TokenCall): Promise<Answer> {
  const { consumer } = await tokenServiceOf(profileId, state.issuer);
  await waitForTurn(paceGroupOf(operation));
  return withToken(profileId, 'shared', () =>
    callApi(url, { consumer, token: state.accessToken }, transport),
  );
}

function failureIn(answer: Answer): Failure | null {
  const refusal = readCallRefusal(answer);
  return refusal && failureOf(refusal, 'useToken', etradeNow());
}

async function outcomeOf(call: TokenCall, answer: Answer): Promise<CallOutcome> {
  const refusal = failureIn(answer);
  if (!refusal) await learnFromSuccess(call, answer);
  const failure = refusal && (await verdictOn(call, refusal));
  return {
    name: 'answered',
    status: answer.status,
    tookMs: answer.tookMs,
    contentType: (answer.headers.get('Content-Type') ?? '').slice(0, MOST_CHARACTERS),
    body: await packText(answer.body),
    ...(failure && { failure }),
  };
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
  await notePause(profileId, failure);
  if (!endsToken(failure)) return failure;
  // One server's slip must not cost a token that works; keys that were changed need no second call.
  const found = failure.code === 'keysChanged' ? 'refused' : await probe(profileId, state, 'call');
  if (found === 'works') return { ...failure, code: 'refusedOnce' };
  await applyEvent(profileId, { type: 'tokenRefused', token: state.accessToken.token, failure });
  return failure;
}
