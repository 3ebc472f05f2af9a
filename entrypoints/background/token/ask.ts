import type { Failure } from '@/utils/connection/failures/failure';
import { failureOf } from '@/utils/connection/failures/failure-of';
import type { LivingToken } from '@/utils/connection/held-token';
import { isChange, type Operation } from '@/utils/etrade/catalogue/operations';
import { callApi } from '@/utils/etrade/exchange/call-api';
import { paceGroupOf } from '@/utils/etrade/exchange/pace';
import { readCallRefusal } from '@/utils/etrade/exchange/read-refusal';
import type { SignedAnswer } from '@/utils/etrade/exchange/signed-request';
import { HttpError } from '@/utils/http/http-error';
import { endedBy } from '../world/browser-transport';
import { etradeNow } from '../world/clock';
import { explainFor } from '../world/explain';
import { withToken } from '../world/locks';
import { notePause } from '../world/pause';
import { signerOf } from '../world/signer';
import { waitForTurn } from '../world/wait-for-turn';
import { passGate } from './gate';

/** A call that a token makes. */
export interface TokenCall<State extends LivingToken = LivingToken> {
  readonly profileId: string;
  readonly state: State;
  readonly operation: Operation;
  readonly url: string;
  /** Of a call that changes something. */
  readonly body?: string | undefined;
  /** Ends it: a request that is out is cut off, and no further one is sent. */
  readonly signal?: AbortSignal;
}

/** What came of a call; without an answer there is always a failure. */
export type Asked =
  | { readonly answer: SignedAnswer; readonly failure: Failure | null }
  | { readonly answer: null; readonly failure: Failure };

/** The one way to ask with a token: signs, waits for its turn, sends, judges, and notes a pause that E*TRADE wants. */
export async function ask(call: TokenCall): Promise<Asked> {
  const { profileId, state, operation, url, body, signal } = call;
  const { method } = operation;
  const asking = { url, ...(method && { method }), ...(body && { body }) };
  const step = isChange(operation) ? 'change' : 'useToken';
  const gate = async () => {
    await waitForTurn(paceGroupOf(operation));
    await passGate(profileId, state);
    if (signal?.aborted) throw new HttpError('unreachable');
  };
  try {
    const { consumer } = await signerOf(profileId, state.issuer);
    const answer = await withToken(profileId, 'shared', () =>
      callApi(asking, { consumer, token: state.accessToken }, endedBy(signal), gate),
    );
    const refusal = readCallRefusal(answer);
    if (!refusal) return { answer, failure: null };
    const failure = failureOf(refusal, step, etradeNow());
    await notePause(profileId, failure);
    return { answer, failure };
  } catch (error) {
    return { answer: null, failure: await explainFor(profileId, error, step) };
  }
}
