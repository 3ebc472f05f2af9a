import type { FailureCode } from '../connection/failures/failure.ts';
import type { CallInput } from '../etrade/catalogue/build-call-url.ts';
import type { CallOutcome, LastCall } from './call-items.ts';
import {
  isBoolean,
  isListOf,
  isMapOf,
  isMissingOr,
  isNumber,
  isOneOf,
  isRecord,
  isText,
} from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

/** A call that has ended, and how: nothing of its answer but status and failure. */
export interface PastCall {
  readonly callId: string;
  readonly operationId: string;
  /** As it was sent: without the account it could not be sent again. */
  readonly input: CallInput;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly end: Exclude<CallOutcome['name'], 'running'>;
  readonly status?: number;
  readonly tookMs?: number;
  /** The code of a failure. */
  readonly failure?: FailureCode;
  /** Stays, whatever comes after it. */
  readonly isPinned: boolean;
}

const isPastCall = isRecord<PastCall>({
  callId: isText,
  operationId: isText,
  input: isMapOf(isText),
  startedAt: isNumber,
  end: isOneOf('answered', 'failed', 'interrupted', 'cancelled'),
  status: isMissingOr(isNumber),
  tookMs: isMissingOr(isNumber),
  failure: isMissingOr(isText),
  isPinned: isBoolean,
});

/** The calls before the last one, the latest first. In memory only: accounts are in it. Writer: background; console pins and removes. */
export const historyItem = profileItem<readonly PastCall[]>('session', 'history', [], isListOf(isPastCall), {
  isDisposable: true,
});

export const MOST_CALLS = 100;
export const MOST_PINNED = 30;
const MOST_CHARACTERS_OF_INPUT = 4_000;
/** Answers need the room of the session storage more. */
const MOST_CHARACTERS = 200_000;

/** What is kept of a call that has ended; null where its input is too long to be kept. */
export function pastCallOf({ outcome, ...call }: LastCall): PastCall | null {
  const { callId, operationId, input, startedAt } = call;
  if (outcome.name === 'running' || lengthOf(input) > MOST_CHARACTERS_OF_INPUT) return null;
  const failure = 'failure' in outcome && outcome.failure ? { failure: outcome.failure.code } : {};
  const answer = outcome.name === 'answered' ? { status: outcome.status, tookMs: outcome.tookMs } : {};
  return { callId, operationId, input, startedAt, end: outcome.name, ...answer, ...failure, isPinned: false };
}

/** The same list with one more; of those that are not pinned, the oldest make room. */
export function withPastCall(calls: readonly PastCall[], added: PastCall): readonly PastCall[] {
  let count = 0;
  let characters = 0;
  return [added, ...calls.filter(({ callId }) => callId !== added.callId)].filter((call) => {
    if (call.isPinned) return true;
    count += 1;
    characters += lengthOf(call);
    return count <= MOST_CALLS && characters <= MOST_CHARACTERS;
  });
}

const lengthOf = (value: object) => JSON.stringify(value).length;
