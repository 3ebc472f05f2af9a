import { AnswerBody } from '@/utils/ui/calls/AnswerBody';
import type { Answered } from '@/utils/ui/calls/AnswerView';

const SHOWN_CHARACTERS = 400_000;

/** What E*TRADE sent. */
export function BodyView({ body, outcome }: Answered) {
  return (
    <AnswerBody body={body} isRefusal={outcome.failure !== undefined} shownCharacters={SHOWN_CHARACTERS} />
  );
}
