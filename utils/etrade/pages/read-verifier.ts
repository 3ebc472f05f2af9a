import { selectAll } from './select-all.ts';
import { asVerifier } from './verifier-form.ts';

/** Whether a field holds what the person typed, and so no code of E*TRADE's. */
export type IsForeign = (input: HTMLInputElement) => boolean;

/** One way to the code, tried in order; the first that finds anything decides. */
interface Rung {
  /** Programs that are known to have read a real code this way. */
  readonly witness: string;
  readonly texts: (document: Document, isForeign: IsForeign) => (string | null)[];
}

const LADDER: readonly Rung[] = [
  {
    witness: 'an Android app; a Selenium program of 2025-26',
    texts: (document, isForeign) =>
      inputTexts(document, '.api-inner-container input[type="text"]', isForeign),
  },
  {
    witness: 'charley-padron; a pyetrade fork of 2024',
    texts: (document, isForeign) =>
      inputTexts(document, 'div[style*="text-align"] > input[type="text"]', isForeign),
  },
  {
    witness: 'Batil, JackKirbyCook82, wetrade: the only text input of the page',
    texts: (document, isForeign) =>
      onlyOne(inputTexts(document, 'input[type="text"], input:not([type])', isForeign)),
  },
  {
    witness: 'none; the instruction that stands above the code on a screenshot of 2020',
    texts: textsAfterInstruction,
  },
];

/**
 * The verification code that a page shows: exactly one candidate, or null.
 * Two different candidates on one rung are no code at all.
 */
export function readVerifier(document: Document, isForeign: IsForeign): string | null {
  for (const { texts } of LADDER) {
    const found = new Set(
      texts(document, isForeign)
        .map(asVerifier)
        .filter((code) => code !== null),
    );
    if (found.size > 0) return found.size === 1 ? ([...found][0] ?? null) : null;
  }
  return null;
}

function inputTexts(document: Document, selector: string, isForeign: IsForeign): (string | null)[] {
  return selectAll(document, selector)
    .filter((element) => element instanceof HTMLInputElement)
    .filter((input) => input.checkVisibility({ visibilityProperty: true }) && !isForeign(input))
    .map((input) => input.value || input.getAttribute('value'));
}

function onlyOne<T>(items: T[]): T[] {
  return items.length === 1 ? items : [];
}

/** The words that tell the person to copy the code; the code is a text of its own behind them. */
const INSTRUCTION = /\btext\s+code\b/i;
const SEARCHED_TEXTS = 2000;

function textsAfterInstruction(document: Document): string[] {
  const walker = Document.prototype.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  let wordsSeen = false;
  for (let seen = 0; seen < SEARCHED_TEXTS && walker.nextNode(); seen += 1) {
    const text = walker.currentNode.nodeValue ?? '';
    if (wordsSeen && looksIssued(text) && isShown(walker.currentNode)) texts.push(text);
    wordsSeen ||= INSTRUCTION.test(text);
  }
  return texts;
}

/** A word of the sentence itself is no code: codes are upper-case letters and digits. */
function looksIssued(text: string): boolean {
  const code = asVerifier(text);
  return code !== null && code === code.toUpperCase();
}

function isShown(node: Node): boolean {
  return node.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
}
