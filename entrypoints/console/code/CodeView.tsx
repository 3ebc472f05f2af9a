import type { Answered } from '@/utils/ui/calls/AnswerView';

/** This call in the languages of a person's own programs. */
export function CodeView(_: Answered) {
  return null;
}
