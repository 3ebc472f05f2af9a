import { isCodeUrl } from './page-paths.ts';
import { selectAll } from './select-all.ts';

/** What a page under /e/t/etws/ is to the person who waits for a token. */
export type PageKind = 'agreement' | 'logonDelay' | 'code' | 'other';

/** The banner of a login that E*TRADE could not complete; reported by many clients in these words. */
const LOGON_DELAY = /due to a logon delay or other issue/i;

/** The agreement's form can stand at the code page's address too, so the form is asked before the address. */
export function readPage(document: Document, url: URL): PageKind {
  if (selectAll(document, 'form[name="CustInfo"]').length > 0) return 'agreement';
  if (isCodeUrl(url)) return 'code';
  if (LOGON_DELAY.test(selectAll(document, ':root')[0]?.textContent ?? '')) return 'logonDelay';
  return 'other';
}
