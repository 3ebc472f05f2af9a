import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation } from '@/utils/etrade/catalogue/operations';
import type { SnippetCall } from '@/utils/handover/snippets/snippet-call';
import type { Answered } from '@/utils/ui/calls/AnswerView';

/** The call that was answered, as a program would make it; null where it is none that only reads. */
export function madeCall({ profile, call, outcome }: Omit<Answered, 'body' | 'isWhole'>): SnippetCall | null {
  const { operationId, input } = call;
  const { environment } = profile;
  const made = { environment, operationId, input };
  if (outcome.sent) return outcome.sent.method === 'GET' ? { ...made, url: outcome.sent.url } : null;
  // Of an answer that an earlier version has kept.
  const operation = findOperation(operationId);
  return operation ? { ...made, url: buildCallUrl(operation, input, environment) } : null;
}
