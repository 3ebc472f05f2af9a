import { isShown } from './is-shown.ts';
import { selectAll } from './select-all.ts';
import { asVerifier } from './verifier-form.ts';

/** Whether a field holds what the person typed, and so no code of E*TRADE's. */
export type IsForeign = (input: HTMLInputElement) => boolean;

/** The texts of a page that could be the code. */
type FindTexts = (document: Document, isForeign: IsForeign) => (string | null)[];

/**
 * The ways to the code, tried in order; the first that finds anything decides. Above each stand the programs that are
 * known to have read a real code this way: as comments, for the script is loaded with every page.
 */
const LADDER: readonly FindTexts[] = [
  // An Android app; a Selenium program of 2025-26.
  (document, isForeign) => inputTexts(document, '.api-inner-container input[type="text"]', isForeign),
  // charley-padron; a pyetrade fork of 2024.
  (document, isForeign) => inputTexts(document, 'div[style*="text-align"] > input[type="text"]', isForeign),
  // Batil, JackKirbyCook82, wetrade: the only text input of the page.
  (document, isForeign) =>
    onlyOne(inputTexts(document, 'input[type="text"], input:not([type])', isForeign)).filter(looksIssued),
  // None; the instruction that stands above the code on a screenshot of 2020.
  textsAfterInstruction,
];

export interface FoundVerifier {
  readonly verifier: string;
  /** Which rung has found it; 0 where the page looks as it is known. */
  readonly way: number;
}

/**
 * The verification code that a page shows: exactly one candidate, or null.
 * Two different candidates on one rung are no code at all.
 */
export function readVerifier(document: Document, isForeign: IsForeign): FoundVerifier | null {
  for (const [way, findTexts] of LADDER.entries()) {
    const found = new Set(
      findTexts(document, isForeign)
        .map(asVerifier)
        .filter((code) => code !== null),
    );
    const [verifier] = found;
    if (verifier) return found.size === 1 ? { verifier, way } : null;
  }
  return null;
}

function inputTexts(document: Document, selector: string, isForeign: IsForeign): (string | null)[] {
  return selectAll(document, selector)
    .filter((element) => element instanceof HTMLInputElement)
    .filter((input) => isShown(input) && !isForeign(input))
    .map((input) => input.value || input.getAttribute('value'));
}

function onlyOne<T>(items: T[]): T[] {
  return items.length === 1 ? items : [];
}

/** The words that tell the person to copy the code; the code is a text of its own right behind them. */
const INSTRUCTION = /\btext\s+code\b/i;
const SEARCHED_TEXTS = 2000;

/** The texts that look like a code, from the instruction on to the first one that does not. */
function textsAfterInstruction(document: Document): string[] {
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let isBehind = false;
  for (let seen = 0; seen < SEARCHED_TEXTS && walker.nextNode(); seen += 1) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = nodeValue ?? '';
    if (INSTRUCTION.test(text)) {
      isBehind = texts.length === 0;
    } else if (isBehind && /\S/.test(text) && parentElement && isShown(parentElement)) {
      isBehind = looksIssued(text);
      if (isBehind) texts.push(text);
    }
  }
  return texts;
}

/** Codes are upper-case letters and digits: where little else tells, a word in other letters is no code. */
function looksIssued(text: string | null): boolean {
  const code = asVerifier(text);
  return code !== null && code === code.toUpperCase();
}
