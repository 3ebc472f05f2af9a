import type { Answered } from '@/utils/ui/calls/AnswerView';

/** The lists in an answer as tables. */
export function TableView(_: Answered) {
  return null;
}
