import { dangerOf } from '@/utils/etrade/catalogue/operation-dangers';
import { operationTitle } from '@/utils/etrade/catalogue/operation-titles';
import { changesSomething, findOperation } from '@/utils/etrade/catalogue/operations';
import type { KnownAccount } from '@/utils/storage/call-items';
import type { PastCall } from '@/utils/storage/history-items';
import { FAILURE_WORDS } from '@/utils/words/failure-words';
import { formatMoment } from '@/utils/words/format-time';
import { statusText } from '@/utils/words/http-status';
import { visibleText } from '@/utils/words/visible-text';

/** A call of the history as it is read. */
export interface HistoryLine {
  readonly call: PastCall;
  readonly title: string;
  /** What it was asked with, the account by its name. */
  readonly values: string;
  readonly time: string;
  /** The status, or the one word for an end without one. */
  readonly end: string;
  /** The same with what it means. */
  readonly meaning: string;
  readonly isGood: boolean;
}

/** The pinned calls, then the others, each the latest first; those that hold every word that is searched for. */
export function historyLines(
  calls: readonly PastCall[],
  accounts: readonly KnownAccount[],
  search: string,
): readonly HistoryLine[] {
  const words = search.toLowerCase().split(/\s+/);
  const lines = calls.map((call) => lineOf(call, accounts)).filter((line) => holdsAll(line, words));
  return [...lines.filter(({ call }) => call.isPinned), ...lines.filter(({ call }) => !call.isPinned)];
}

function lineOf(call: PastCall, accounts: readonly KnownAccount[]): HistoryLine {
  const meaning = call.failure && FAILURE_WORDS[call.failure]?.happened;
  return {
    call,
    title: operationTitle(call.operationId) || call.operationId,
    values: valuesOf(call, accounts),
    time: formatMoment(call.startedAt),
    end: String(call.status ?? call.end),
    meaning: [call.status && statusText(call.status), meaning].filter(Boolean).join(': ') || call.end,
    isGood: call.status !== undefined && call.status < 400,
  };
}

/** In the order of the call's own parameters, which has first what it cannot do without. */
function valuesOf({ operationId, input }: PastCall, accounts: readonly KnownAccount[]): string {
  const names = findOperation(operationId)?.parameters.map(({ name }) => name) ?? Object.keys(input);
  const given = names.map((name) => {
    const account = accounts.find(({ accountIdKey }) => accountIdKey === input[name]);
    return account?.description || input[name];
  });
  return visibleText(given.filter(Boolean).join(' '));
}

function holdsAll({ call, title, values, end, meaning }: HistoryLine, words: readonly string[]): boolean {
  const text = [title, values, end, meaning, call.failure, ...Object.values(call.input)].join(' ');
  return words.every((word) => text.toLowerCase().includes(word));
}

/** Whether a call only reads. What may change something, and what is not known, is never sent by one press. */
export function onlyReads(call: Pick<PastCall, 'operationId' | 'input'>): boolean {
  const { operationId } = call;
  return (
    findOperation(operationId) !== undefined && !changesSomething(operationId) && dangerOf(call) === 'read'
  );
}
