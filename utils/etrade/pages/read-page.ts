import { areStylesThere } from './are-styles-there.ts';
import { isShown } from './is-shown.ts';
import { isCodeUrl } from './page-paths.ts';
import { type FoundVerifier, type IsForeign, readVerifier } from './read-verifier.ts';
import { selectAll } from './select-all.ts';

/** A page as the content script finds it. */
export interface FoundPage {
  readonly document: Document;
  readonly url: URL;
  /** The HTTP status that it came with. */
  readonly status: number;
  readonly isForeign: IsForeign;
}

/** What a page under /e/t/etws/ is to the person who waits for a token. */
export type Page =
  | { readonly kind: 'agreement' | 'logonDelay' | 'error' | 'other' }
  /** The address of the code, and none that could be read so far. */
  | { readonly kind: 'noCode' }
  | ({ readonly kind: 'code' } & FoundVerifier);

/** What a page is. A look that fails has seen nothing. */
export function readPage(page: FoundPage): Page {
  try {
    return see(page);
  } catch {
    return nothingSeen(page);
  }
}

const nothingSeen = ({ url }: FoundPage): Page => ({ kind: isCodeUrl(url) ? 'noCode' : 'other' });

/**
 * Every page can stand at the code's address: the agreement, a log-on, the banner of a login that has ended. So what
 * is on it is asked first, and the address only where nothing else tells.
 */
function see(page: FoundPage): Page {
  const { document, url, status, isForeign } = page;
  if (selectAll(document, 'form[name="CustInfo"]').length > 0) return { kind: 'agreement' };
  if (selectAll(document, 'input[type="password"]').some(isShown)) return { kind: 'other' };
  if (isCodeUrl(url)) {
    if (!areStylesThere(document)) return nothingSeen(page);
    const found = readVerifier(document, isForeign);
    if (found) return { kind: 'code', ...found };
  }
  if (showsLogonDelay(document)) return { kind: 'logonDelay' };
  return status >= 400 ? { kind: 'error' } : nothingSeen(page);
}

/**
 * The banner of a login that E*TRADE could not complete; reported by many clients in these words. What stands between
 * them is up to who laid out the page: blanks of any kind, a line break, an element for one, which leaves nothing.
 */
const LOGON_DELAY = /due\s*to\s*a\s*logon\s*delay\s*or\s*other\s*issue/i;

function showsLogonDelay(document: Document): boolean {
  if (!selectAll(document, ':root').some(holdsLogonDelay)) return false;
  const holders = selectAll(document, ':root *').filter(holdsLogonDelay);
  // The innermost tells: the page is shown, but a sentence of its scripts is not.
  return holders.some((each) => isShown(each) && !holders.some((other) => other.parentElement === each));
}

const holdsLogonDelay = ({ textContent }: Element) => LOGON_DELAY.test(textContent ?? '');
