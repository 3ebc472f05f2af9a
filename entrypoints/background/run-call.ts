import type { Connected } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failure';
import { failureOf } from '@/utils/connection/failure-of';
import { tokenWorth } from '@/utils/connection/token-worth';
import { buildCallUrl, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation, type Operation } from '@/utils/etrade/catalogue/operations';
import { readRefusal } from '@/utils/etrade/read-refusal';
import { runCall as sendCall } from '@/utils/etrade/run-call';
import type { Answer } from '@/utils/etrade/send';
import { type Command, DONE, type Reply } from '@/utils/messages/command';
import { accountsItem } from '@/utils/storage/accounts-item';
import { connectionItem } from '@/utils/storage/connection-item';
import { type CallOutcome, type LastCall, lastCallItem } from '@/utils/storage/last-call-item';
import { packText } from '@/utils/storage/packed-text';
import { findProfile } from '@/utils/storage/profiles-item';
import { applyEvent } from './apply-event';
import { explain } from './explain';
import { readAccounts } from './read-accounts';
import { renew } from './renew';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';
import { callName, workAs } from './work';

type RunCall = Extract<Command, { type: 'runCall' }>;

/** Makes a signed call. Its answer is stored, so that a popup that was closed meanwhile still finds it. */
export async function runCall({ profileId, operationId, input }: RunCall): Promise<Reply> {
  const operation = findOperation(operationId);
  const profile = await findProfile(profileId);
  const state = await connectionItem(profileId).getValue();
  if (!operation || !profile || state.name !== 'connected') {
    return { name: 'rejected', reason: 'There is no token for this call. Connect first.' };
  }
  let url: string;
  try {
    url = buildCallUrl(operation, input, profile.environment);
  } catch (error) {
    if (!(error instanceof CallInputError)) throw error;
    return { name: 'rejected', reason: `This call needs a usable value for ${error.parameter}.` };
  }
  const callId = crypto.randomUUID();
  return workAs(callName(callId), async () => {
    const call = { callId, operationId, input, startedAt: transport.now() };
    await lastCallItem(profileId).setValue({ ...call, outcome: { name: 'running' } });
    const outcome = await answerOf(profileId, state, operation, url);
    // A later call may have taken the place meanwhile.
    if ((await lastCallItem(profileId).getValue())?.callId === callId)
      await keep(profileId, { ...call, outcome });
    return DONE;
  });
}

/** Session storage holds ten megabytes: an answer that does not fit is told, and not left "running". */
async function keep(profileId: string, call: LastCall): Promise<void> {
  const failure = { code: 'answerTooLarge', at: transport.now() } as const;
  await lastCallItem(profileId)
    .setValue(call)
    .catch(() => lastCallItem(profileId).setValue({ ...call, outcome: { name: 'failed', failure } }));
}

async function answerOf(
  profileId: string,
  state: Connected,
  operation: Operation,
  url: string,
): Promise<CallOutcome> {
  if (tokenWorth(state, transport.now()) === 'inactive') {
    const renewed = await renew(profileId);
    if (renewed.name === 'failed') return renewed;
    if (renewed.name === 'rejected') return { name: 'interrupted' };
  }
  const { accessToken, issuer } = state;
  try {
    const { consumer } = await tokenServiceOf(profileId, issuer);
    const answer = await sendCall(url, { consumer, token: accessToken }, transport);
    const failure = await learnFrom(answer, profileId, state, operation);
    return {
      name: 'answered',
      status: answer.status,
      tookMs: answer.tookMs,
      contentType: answer.headers.get('Content-Type') ?? '',
      body: await packText(answer.body),
      ...(failure && { failure }),
    };
  } catch (error) {
    return { name: 'failed', failure: await explain(error, 'useToken') };
  }
}

/** What an answer tells of the token: that it works, that it does not, or nothing. */
async function learnFrom(
  answer: Answer,
  profileId: string,
  { accessToken: { token } }: Connected,
  operation: Operation,
): Promise<Failure | null> {
  const at = transport.now();
  const refusal = readRefusal(answer);
  if (!refusal) {
    const isCurrent = await applyEvent(profileId, { type: 'tokenUsed', token, at });
    if (isCurrent && operation.id === 'listAccounts')
      await accountsItem(profileId).setValue(readAccounts(answer.body));
    return null;
  }
  const failure = failureOf(refusal, 'useToken', at);
  if (failure.code === 'tokenExpired' || failure.code === 'tokenRefused') {
    await applyEvent(profileId, { type: 'tokenRefused', token, failure });
  }
  // An error that speaks for itself is shown as it is.
  return failure.code === 'unexpectedAnswer' ? null : failure;
}
