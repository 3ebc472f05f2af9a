import type { CallInput } from '../../etrade/catalogue/build-call-url.ts';
import { toFieldDate } from '../../etrade/catalogue/month-day-year.ts';
import { changesSomething, findOperation } from '../../etrade/catalogue/operations.ts';
import { hintFor } from '../../etrade/catalogue/parameter-hints.ts';
import { kindOf } from '../../etrade/catalogue/parameter-kinds.ts';
import type { KnownAccount, LastCall } from '../../storage/call-items.ts';
import type { CallDraft } from '../../storage/draft-items.ts';

/** What a person means by these is the same in every call; any other name may mean something else in the next one. */
const SHARED: ReadonlySet<string> = new Set(['accountIdKey', 'symbol']);

const NOTHING: CallDraft = { operationId: 'listAccounts', inputs: {}, shared: {} };

/** What a form begins with where nothing was typed yet: the last call as it was sent. */
export function draftOf(last: LastCall | null): CallDraft {
  return last ? withCall(NOTHING, last) : NOTHING;
}

/** The same form with a call as it was sent: no value that was not. */
export function withCall(
  draft: CallDraft,
  { operationId, input }: Pick<LastCall, 'operationId' | 'input'>,
): CallDraft {
  const empty = { ...draft, operationId, inputs: { ...draft.inputs, [operationId]: {} } };
  return withValues(empty, input);
}

export const withOperation = (draft: CallDraft, operationId: string): CallDraft => ({
  ...draft,
  operationId,
});

/** For a form that offers none that changes something. */
export function withoutChange(draft: CallDraft): CallDraft {
  return changesSomething(draft.operationId) ? withOperation(draft, NOTHING.operationId) : draft;
}

export function withValue(draft: CallDraft, name: string, value: string): CallDraft {
  if (SHARED.has(name)) return { ...draft, shared: { ...draft.shared, [name]: value } };
  const { operationId, inputs } = draft;
  return { ...draft, inputs: { ...inputs, [operationId]: { ...inputs[operationId], [name]: value } } };
}

/** With each of the values; of what is not among them nothing changes. */
export const withValues = (draft: CallDraft, values: CallInput): CallDraft =>
  Object.entries(values).reduce((filled, [name, value]) => withValue(filled, name, value), draft);

/** What the fields of the call in front show, which is what is sent: no value that is in no field. */
export function valuesOf(draft: CallDraft, accounts: readonly KnownAccount[]): CallInput {
  const parameters = findOperation(draft.operationId)?.parameters ?? [];
  return Object.fromEntries(parameters.map(({ name }) => [name, shownValue(draft, name, accounts)]));
}

function shownValue(draft: CallDraft, name: string, accounts: readonly KnownAccount[]): string {
  const { preset, values } = hintFor(draft.operationId, name);
  const typed = SHARED.has(name) ? draft.shared[name] : draft.inputs[draft.operationId]?.[name];
  const value = typed ?? preset ?? (name === 'accountIdKey' ? accounts[0]?.accountIdKey : undefined) ?? '';
  // A list that has no such entry would show nothing, nor would a date.
  if (kindOf(draft.operationId, name) === 'date') return toFieldDate(value) && value;
  return !values || values.includes(value) ? value : '';
}
