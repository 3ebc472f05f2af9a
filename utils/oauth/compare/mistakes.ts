import { ENCODING_MISTAKES } from './encoding-mistakes.ts';
import { KEY_MISTAKES } from './key-mistakes.ts';
import { PARAMETER_MISTAKES } from './parameter-mistakes.ts';
import { type Facts, type Mistake, type Signing, variantOf } from './signing.ts';
import { URI_MISTAKES } from './uri-mistakes.ts';

const MISTAKES = {
  ...URI_MISTAKES,
  ...PARAMETER_MISTAKES,
  ...KEY_MISTAKES,
  ...ENCODING_MISTAKES,
} as const satisfies Readonly<Record<string, Mistake>>;

export type MistakeCode = keyof typeof MISTAKES;

export interface FoundMistake {
  readonly code: MistakeCode;
  readonly of?: string;
}

interface Candidate {
  readonly found: FoundMistake;
  readonly signing: Signing;
  readonly outcome: Outcome;
}

/** What a program comes to, as far as it can be seen: of a base string it is all, of a signature what it is made of. */
export type Outcome = readonly string[];

/** What is looked for. */
export interface Sought {
  readonly outcomeOf: (signing: Signing) => Outcome;
  readonly isIt: (outcome: Outcome) => boolean;
}

export interface Search {
  /** Empty where none comes to it. */
  readonly mistakes: readonly FoundMistake[];
  /** Two at once were not tried. */
  readonly isCutShort: boolean;
}

const CODES = Object.keys(MISTAKES) as MistakeCode[];

/** Of parameters and body: with more of it, thousands of pairs of mistakes would take minutes. */
const MOST_FOR_TWO = 1_000;

/** The mistake, or the two of them, with which a program comes to what is sought; a step for each that is tried. */
export function* findMistakes(right: Signing, facts: Facts, sought: Sought): Generator<undefined, Search> {
  const found = (...mistakes: FoundMistake[]) => ({ mistakes, isCutShort: false });
  const firsts: Candidate[] = [];
  for (const each of candidatesFrom(right, facts, CODES, sought)) {
    yield;
    if (!each) continue;
    if (sought.isIt(each.outcome)) return found(each.found);
    firsts.push(each);
  }
  if (sizeOf(right, facts) > MOST_FOR_TWO) return { mistakes: [], isCutShort: true };
  for (const first of firsts) {
    for (const each of candidatesFrom(first.signing, facts, codesBeside(first.found.code), sought)) {
      yield;
      if (each && sought.isIt(each.outcome)) return found(first.found, each.found);
    }
  }
  return found();
}

const sizeOf = ({ pairs }: Signing, { request }: Facts) =>
  pairs.flat().join('').length + (request.body ?? '').length;

/** Those that come later in the table; two mistakes in one address are not tried. */
function codesBeside(code: MistakeCode): MistakeCode[] {
  const isOfUri = (each: string) => each in URI_MISTAKES;
  return CODES.slice(CODES.indexOf(code) + 1).filter((each) => !(isOfUri(code) && isOfUri(each)));
}

/** All that would come to something else than the one that they start from; null for an outcome that there was. */
function* candidatesFrom(
  from: Signing,
  facts: Facts,
  codes: readonly MistakeCode[],
  { outcomeOf }: Sought,
): Generator<Candidate | null> {
  const seen = new Set([outcomeOf(from).join('\n')]);
  for (const code of codes) {
    const mistake: Mistake = MISTAKES[code];
    for (const { change, of } of mistake(from, facts).map(variantOf)) {
      const signing = { ...from, ...change };
      const outcome = outcomeOf(signing);
      const isNew = !seen.has(outcome.join('\n'));
      seen.add(outcome.join('\n'));
      yield isNew ? { found: { code, ...(of !== undefined && { of }) }, signing, outcome } : null;
    }
  }
}
