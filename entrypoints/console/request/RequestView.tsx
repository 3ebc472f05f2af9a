import type { Answered } from '@/utils/ui/calls/AnswerView';

/** The request as it was signed, and the headers of its answer. */
export function RequestView(_: Answered) {
  return null;
}
