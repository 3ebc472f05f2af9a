import type { Failure } from '../connection/failures/failure.ts';
import type { CallInput } from '../etrade/catalogue/build-call-url.ts';
import { isFailure } from './connection-items.ts';
import {
  isBoolean,
  isEither,
  isListOf,
  isLongText,
  isMapOf,
  isMissingOr,
  isNullOr,
  isNumber,
  isRecord,
  isText,
  isVariant,
} from './engine/checks.ts';
import type { PackedText } from './engine/packed-text.ts';
import { profileItem } from './engine/stored-item.ts';

/** What was signed, but for what only the keys and the token tell. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly nonce: string;
  /** Seconds since the epoch, by E*TRADE's clock. */
  readonly timestamp: number;
}

/** How a call ended. An error status is an answer; `failure` says what it means. */
export type CallOutcome =
  | { readonly name: 'running' }
  | {
      readonly name: 'answered';
      readonly status: number;
      readonly tookMs: number;
      readonly contentType: string;
      readonly failure?: Failure;
      readonly sent?: SentRequest;
      /** As the browser lets them be seen. */
      readonly headers?: readonly (readonly [name: string, value: string])[];
      /** The body goes on beyond what is kept. */
      readonly isCut?: boolean;
    }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'interrupted' }
  /** By the person, who waits no longer. */
  | { readonly name: 'cancelled' };

export interface LastCall {
  readonly callId: string;
  readonly operationId: string;
  readonly input: CallInput;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly outcome: CallOutcome;
}

const isPair = (value: unknown): value is readonly [string, string] =>
  isListOf(isText)(value) && value.length === 2;

const isOutcome = isVariant<CallOutcome>({
  running: {},
  answered: {
    status: isNumber,
    tookMs: isNumber,
    contentType: isText,
    failure: isMissingOr(isFailure),
    sent: isMissingOr(
      isRecord<SentRequest>({ method: isText, url: isLongText, nonce: isText, timestamp: isNumber }),
    ),
    headers: isMissingOr(isListOf(isPair)),
    isCut: isMissingOr(isBoolean),
  },
  failed: { failure: isFailure },
  interrupted: {},
  cancelled: {},
});

const isLastCall = isRecord<LastCall>({
  callId: isText,
  operationId: isText,
  input: isMapOf(isText),
  startedAt: isNumber,
  outcome: isOutcome,
});

/** A profile's last test call: a popup that was closed meanwhile finds its answer here. Writer: background. */
export const lastCallItem = profileItem('session', 'last-call', null, isNullOr(isLastCall));

/** The body of an answer, and the call that it answers. */
export interface LastBody {
  readonly callId: string;
  readonly packed: PackedText;
  /** How the call has ended, as long as its body is still being packed: then only its beginning stands here. */
  readonly beginningOf?: CallOutcome;
}

const isPackedText = isEither(isLongText, isRecord<Exclude<PackedText, string>>({ gzip: isLongText }));

/**
 * Apart from its call: it may have megabytes, and who asks how things stand does not need them.
 * Writer: background, before the call that it answers.
 */
export const lastBodyItem = profileItem(
  'session',
  'last-body',
  null,
  isNullOr(isRecord<LastBody>({ callId: isText, packed: isPackedText, beginningOf: isMissingOr(isOutcome) })),
  { isDisposable: true },
);

/** An account that List Accounts named, for the forms that ask for its key. */
export interface KnownAccount {
  readonly accountIdKey: string;
  readonly description: string;
}

const isAccounts = isListOf(isRecord<KnownAccount>({ accountIdKey: isText, description: isText }));

/** Writer: background, after List Accounts. */
export const accountsItem = profileItem('session', 'accounts', [], isAccounts);
