import { ENCODING_MISTAKES } from './encoding-mistakes.ts';
import { KEY_MISTAKES } from './key-mistakes.ts';
import { PARAMETER_MISTAKES } from './parameter-mistakes.ts';
import { baseStringAs, type Facts, hmacInputs, type Mistake, type Signing, variantOf } from './signing.ts';
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
}

const CODES = Object.keys(MISTAKES) as MistakeCode[];

/**
 * The mistake, or the two of them, with which a program comes to what is looked for; empty where none does.
 * @param isIt whether a program that signs so comes to it
 */
export function findMistakes(
  right: Signing,
  facts: Facts,
  isIt: (signing: Signing) => boolean,
): readonly FoundMistake[] {
  const firsts = candidatesFrom(right, facts, CODES);
  const alone = firsts.find(({ signing }) => isIt(signing));
  if (alone) return [alone.found];
  for (const { found, signing } of firsts) {
    const both = candidatesFrom(signing, facts, codesBeside(found.code)).find((each) => isIt(each.signing));
    if (both) return [found, both.found];
  }
  return [];
}

/** Those that come later in the table; two mistakes in one address are not tried. */
function codesBeside(code: MistakeCode): MistakeCode[] {
  const isOfUri = (each: string) => each in URI_MISTAKES;
  return CODES.slice(CODES.indexOf(code) + 1).filter((each) => !(isOfUri(code) && isOfUri(each)));
}

/** All that would come to something else than the one that they start from, and each outcome once. */
function candidatesFrom(from: Signing, facts: Facts, codes: readonly MistakeCode[]): Candidate[] {
  const seen = new Set([outcomeOf(from)]);
  const candidates: Candidate[] = [];
  for (const code of codes) {
    const mistake: Mistake = MISTAKES[code];
    for (const { change, of } of mistake(from, facts).map(variantOf)) {
      const signing = { ...from, ...change };
      const outcome = outcomeOf(signing);
      if (seen.has(outcome)) continue;
      seen.add(outcome);
      candidates.push({ found: { code, ...(of !== undefined && { of }) }, signing });
    }
  }
  return candidates;
}

const outcomeOf = (signing: Signing) => [baseStringAs(signing), ...hmacInputs(signing)].join('\n');
