import type { CallInput } from '../etrade/catalogue/build-call-url.ts';

/** Whether a value is what a field of a message may hold. */
type Guard = (value: unknown) => boolean;

/** The fields of a message beside its type: these, and no others. */
export type Fields = Readonly<Record<string, Guard>>;

type Guarded<Each> = Each extends (value: unknown) => value is infer Value ? Value : never;

/** A message of this type with these fields. */
export type MessageWith<Type extends string, Taken extends Fields> = {
  readonly [Name in 'type' | keyof Taken]: Name extends keyof Taken ? Guarded<Taken[Name]> : Type;
};

const MAX_CHARACTERS = 4096;
const MAX_PARAMETERS = 32;

/** A message has texts, and an object of texts. */
const MOST_DEPTH = 2;

/** A message with its texts no longer than they may be. */
export function cutTexts(value: unknown, depth = MOST_DEPTH): unknown {
  if (typeof value === 'string') return value.slice(0, MAX_CHARACTERS);
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const cut = Object.entries(value).map(([name, each]) => [name, cutTexts(each, depth - 1)] as const);
  return Object.fromEntries(cut);
}

export function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_CHARACTERS;
}

export function isCallInput(value: unknown): value is CallInput {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= MAX_PARAMETERS && entries.flat().every(isShortText);
}
