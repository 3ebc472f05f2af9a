import { tokenParameter } from './page-paths.ts';
import { asVerifier } from './verifier-form.ts';

export interface CodeEntry {
  readonly verifier: string;
  /** The request token that a callback address carried along with the code. */
  readonly requestToken: string | null;
}

const QUOTES_AND_BLANKS_AROUND = /^[\s"'`\u2018\u2019\u201c\u201d]+|[\s"'`\u2018\u2019\u201c\u201d]+$/g;
const MAX_ENTRY_CHARACTERS = 4096;

/** What a person pasted: a bare code, one in quotes or behind a label, or a whole callback address. */
export function parseCodeEntry(entry: string): CodeEntry | null {
  const text = entry.slice(0, MAX_ENTRY_CHARACTERS).replace(QUOTES_AND_BLANKS_AROUND, '');
  const url = text.includes('oauth_verifier=') ? URL.parse(text) : null;
  if (url) {
    const verifier = asVerifier(url.searchParams.get('oauth_verifier'));
    return verifier ? { verifier, requestToken: tokenParameter(url, 'oauth_token') } : null;
  }
  const unlabelled = text
    .replace(/^[a-z _]*(?:code|verifier)\s*[:=]\s*/i, '')
    .replace(QUOTES_AND_BLANKS_AROUND, '');
  const verifier = asVerifier(unlabelled);
  return verifier ? { verifier, requestToken: null } : null;
}
