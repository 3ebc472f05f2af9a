import type { Connected } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { endsToken, type Heard, hearRefusal, NOTHING_HEARD } from '@/utils/connection/token-verdict';
import { tokenWorth } from '@/utils/connection/token-worth';
import { isChange } from '@/utils/etrade/catalogue/operations';
import type { Answer } from '@/utils/http/send';
import { accountsItem, type CallOutcome, type KnownAccount } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { type Asked, ask, type TokenCall } from '../token/ask';
import { type Judged, judgeToken } from '../token/judge-token';
import { timeFor } from '../world/clock';
import { explain } from '../world/explain';
import { keptHeaders } from './kept-headers';
import { readAccounts } from './read-accounts';

/** A content type is a few words; the rest of a longer one is not kept. */
const MOST_CHARACTERS = 200;

type Call = TokenCall<Connected>;

/** How a call ended, and the body of its answer where it has one. */
export interface Made {
  readonly outcome: CallOutcome;
  readonly body: string | null;
}

const failed = (failure: Failure): Made => ({ outcome: { name: 'failed', failure }, body: null });

/** Makes the call and says how it ended. A token that sleeps, known or found out, is woken first. */
export async function makeCall(call: Call): Promise<Made> {
  const { profileId, state } = call;
  try {
    // Too long without a call by E*TRADE's clock.
    if (tokenWorth(state, timeFor(state)) !== 'inactive') return await send(call, NOTHING_HEARD);
    const woken = await judgeToken(profileId, state);
    return woken.verdict === 'awake' ? await send(call, woken.heard) : failed(woken.failure);
  } catch (error) {
    return failed(await explain(error, 'useToken'));
  }
}

/** @param heard what E*TRADE has said of the token before */
async function send(call: Call, heard: Heard): Promise<Made> {
  const { profileId, state } = call;
  const asked = await ask(call);
  const { answer, failure } = asked;
  if (answer && !failure) await learnFromSuccess(call, answer);
  if (!failure || !endsToken(failure)) return madeOf(asked, failure);
  const judged = await judgeToken(profileId, state, hearRefusal(heard, 'call', failure), failure);
  // Woken, it gets its call; a second refusal finds it renewed, and does not come back here. What changes something
  // goes out once for one press: the person sends it again.
  if (judged.by === 'renew' && !isChange(call.operation)) return send(call, judged.heard);
  // What keeps it from being woken says more than the refusal.
  if (judged.verdict === 'unknown' && judged.heard.isCalledExpired) return failed(judged.failure);
  return madeOf(asked, meaningOf(failure, judged));
}

/** What a refusal of the token means for who made the call. */
function meaningOf(failure: Failure, { verdict }: Judged): Failure {
  if (verdict === 'dead') return failure;
  return { ...failure, code: verdict === 'awake' ? 'refusedOnce' : 'refusalUnclear' };
}

function madeOf(asked: Asked, failure: Failure | null): Made {
  if (!asked.answer) return failed(failure ?? asked.failure);
  const { answer } = asked;
  const { method, url, nonce, timestamp } = answer;
  const outcome = {
    name: 'answered',
    status: answer.status,
    tookMs: answer.tookMs,
    contentType: (answer.headers.get('Content-Type') ?? '').slice(0, MOST_CHARACTERS),
    ...(failure && { failure }),
    sent: { method, url, nonce, timestamp },
    headers: keptHeaders(answer.headers),
    ...(answer.isCut && { isCut: true }),
  } as const;
  return { outcome, body: answer.body };
}

async function learnFromSuccess({ profileId, state, operation }: Call, answer: Answer): Promise<void> {
  const { token } = state.accessToken;
  await applyEvent(profileId, { type: 'tokenUsed', token, at: timeFor(state) });
  if (operation.id !== 'listAccounts') return;
  const accounts = readAccounts(answer.body);
  // Whether they can be kept decides nothing about the answer.
  if (accounts) await keepAccounts(profileId, token, accounts).catch(() => undefined);
}

/** Under the lock of the state: what one token has brought is not kept beside another, nor behind a lock. */
function keepAccounts(profileId: string, token: string, accounts: readonly KnownAccount[]): Promise<void> {
  return connectionItem(profileId).change(async (stored) => {
    const isCurrent = stored.name === 'connected' && stored.accessToken.token === token;
    if (isCurrent) await accountsItem(profileId).setValue(accounts);
  });
}
