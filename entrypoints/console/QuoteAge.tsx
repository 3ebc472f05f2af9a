import { quoteStatuses } from './quote-statuses.ts';

/** docs: quoteStatus of the quote page, where it is no word for this moment. */
const WORDS: Readonly<Record<string, string>> = {
  DELAYED: 'delayed',
  CLOSING: 'of the last close',
  EH_BEFORE_OPEN: 'from before the extended hours opened',
  EH_CLOSED: 'of the last close of the extended hours',
};

/** Above an answer whose quotes are not of this moment. */
export function QuoteAge({ body }: { body: string }) {
  const statuses = quoteStatuses(body);
  const said = statuses.flatMap((status) => WORDS[status] ?? []);
  if (said.length === 0) return null;
  return (
    <p class="explanation" role="note">
      {statuses.length > 1 ? 'Some' : 'These'} quotes are {said.join(', others ')}.
    </p>
  );
}
