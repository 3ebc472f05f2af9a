import { operationTitle } from '@/utils/etrade/catalogue/operation-titles';
import { hintFor } from '@/utils/etrade/catalogue/parameter-hints';
import type { Environment } from '@/utils/etrade/environments';
import type { PastCall } from '@/utils/storage/history-items';

export const HISTORY_FILE_NAME = 'opening-bell-history.json';

const MASKED = '••••';

/** What a person may show to others: which calls, and how they ended. Of what was sent, only what is E*TRADE's own word. */
export function historyFile(environment: Environment, calls: readonly PastCall[]): string {
  const file = { what: 'opening-bell-history', version: 1, environment, calls: calls.map(withoutTyped) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Named field by field: what is added to a call is in no file by itself. */
function withoutTyped({ operationId, input, startedAt, end, status, tookMs, failure }: PastCall) {
  const given = Object.entries(input).filter(([, value]) => value !== '');
  return {
    call: operationTitle(operationId) || operationId,
    input: Object.fromEntries(
      given.map(([name, value]) => [name, isListed(operationId, name, value) ? value : MASKED]),
    ),
    at: new Date(startedAt).toISOString(),
    end,
    status,
    tookMs,
    failure,
  };
}

/** One of the few values that E*TRADE documents for a parameter: whatever else stands there somebody has typed. */
const isListed = (operationId: string, name: string, value: string) =>
  hintFor(operationId, name).values?.includes(value) ?? false;
