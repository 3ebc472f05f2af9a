/** One value of an answer. */
export type Leaf =
  /** As it was sent: a number keeps each of its digits. */
  | { readonly kind: 'number' | 'word'; readonly text: string }
  /** What it says, with its escapes read. */
  | { readonly kind: 'string'; readonly text: string };

/** Fields in their order, each as often as it was sent. */
export interface RecordNode {
  readonly kind: 'record';
  readonly fields: readonly Field[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly AnswerNode[];
}

export type Field = readonly [name: string, value: AnswerNode];

/** A part of an answer, with nothing of it rounded, reordered or dropped. */
export type AnswerNode = Leaf | RecordNode | ListNode;

/** No answer of E*TRADE is a tenth as deep. */
export const MAX_DEPTH = 64;
