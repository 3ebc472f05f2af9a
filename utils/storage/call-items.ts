import type { Failure } from '../connection/failures/failure.ts';
import type { CallInput } from '../etrade/catalogue/build-call-url.ts';
import {
  isEither,
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
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';
import { isFailure } from './failure-check.ts';

/** How a call ended. An error status is an answer; `failure` says what it means. */
export type CallOutcome =
  | { readonly name: 'running' }
  | {
      readonly name: 'answered';
      readonly status: number;
      readonly tookMs: number;
      readonly contentType: string;
      readonly body: PackedText;
      readonly failure?: Failure;
    }
  | { readonly name: 'failed'; readonly failure: Failure }
  | { readonly name: 'interrupted' };

export interface LastCall {
  readonly callId: string;
  readonly operationId: string;
  readonly input: CallInput;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly outcome: CallOutcome;
}

const isPackedText = isEither(isLongText, isRecord<Exclude<PackedText, string>>({ gzip: isLongText }));

const isLastCall = isRecord<LastCall>({
  callId: isText,
  operationId: isText,
  input: isMapOf(isText),
  startedAt: isNumber,
  outcome: isVariant<CallOutcome>({
    running: {},
    answered: {
      status: isNumber,
      tookMs: isNumber,
      contentType: isText,
      body: isPackedText,
      failure: isMissingOr(isFailure),
    },
    failed: { failure: isFailure },
    interrupted: {},
  }),
});

/** A profile's last test call: a popup that was closed meanwhile finds its answer here. Writer: background. */
export const lastCallItem = perProfile((profileId) =>
  storedItem('session', `last-call-${profileId}`, null, isNullOr(isLastCall)),
);
