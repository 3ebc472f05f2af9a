import { changesSomething } from '../../etrade/catalogue/operations.ts';
import type { LastCall } from '../../storage/call-items.ts';
import { sentencesOf } from '../../words/failure-words.ts';

/** What is said, and said aloud, of a call that nothing has come of. */
export function Unanswered({ call: { operationId, outcome } }: { call: LastCall }) {
  const unknown = changesSomething(operationId) && sentencesOf({ code: 'changeUnknown' });
  switch (outcome.name) {
    case 'interrupted':
      return <>The browser stopped Opening Bell during this call. {unknown || 'Send it again.'}</>;
    case 'cancelled':
      return <>You cancelled this call. {unknown || 'It asked for data only.'}</>;
    default:
      return null;
  }
}
