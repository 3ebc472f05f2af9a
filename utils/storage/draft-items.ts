import type { CallInput } from '../etrade/catalogue/build-call-url.ts';
import type { KeyField } from '../etrade/parse-consumer-keys.ts';
import { isMapOf, isNullOr, isRecord, isText } from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

/** What stands in the form of a call, sent or not. */
export interface CallDraft {
  readonly operationId: string;
  /** By call: what is typed for one is no value of another. */
  readonly inputs: Readonly<Record<string, CallInput>>;
  /** The few values that mean the same in every call. */
  readonly shared: CallInput;
}

const isInput = isMapOf(isText);

/** A popup closes at the first press beside it; what was typed there is found again. Writer: popup, console. */
export const callDraftItem = profileItem<CallDraft | null>(
  'session',
  'call-draft',
  null,
  isNullOr(isRecord<CallDraft>({ operationId: isText, inputs: isMapOf(isInput), shared: isInput })),
  { isDisposable: true },
);

/** What is typed of a code, and for which login. */
export interface CodeDraft {
  readonly flowId: string;
  readonly entry: string;
}

/** Writer: popup, console. */
export const codeDraftItem = profileItem<CodeDraft | null>(
  'session',
  'code-draft',
  null,
  isNullOr(isRecord<CodeDraft>({ flowId: isText, entry: isText })),
  { isDisposable: true },
);

/** A pair of keys that is typed and not saved; passphrases are never kept. */
export type KeysDraft = Readonly<Record<KeyField, string>>;

/** Writer: options, welcome. */
export const keysDraftItem = profileItem<KeysDraft | null>(
  'session',
  'keys-draft',
  null,
  isNullOr(isRecord<KeysDraft>({ key: isText, secret: isText })),
  { isDisposable: true },
);
