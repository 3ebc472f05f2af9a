/**
 * Every address that is written anywhere in a build, down to its host, with what it is for.
 * When a line is added on purpose: an address that is fetched must also be in the manifest's hosts and its
 * connect-src, in docs/permissions.md and in PRIVACY.md.
 */
export const EXPECTED_ADDRESSES: Readonly<Record<string, string>> = {
  'https://api.etrade.com': 'token requests, and calls to production',
  'https://apisb.etrade.com': 'calls to the sandbox',
  'https://us.etrade.com': 'the page where the person logs in and accepts',
  'https://developer.etrade.com': 'a link for people who have no key yet',
  'https://${…}': 'one of the two API hosts, by environment',
  'http://127.0.0.1:*': 'a program on this computer, once the person has paired it',
  'http://localhost:*': 'the same',
  'http://127.0.0.1': 'the same, as the browser is asked for it',
  'http://localhost': 'the same, as the browser is asked for it',
  'https://*': "the origin of a person's own web app, asked for one by one and never fetched from",
  'http://127.0.0.1:9330': 'an example beside the field of such an address',
  'http://localhost:3000': 'the same, of a page to invite',
  'http://127.0.0.1:': 'words about such an address',
  'http://localhost:.': 'the same',
  'http://.': 'the same',
  'http://': 'words about callback addresses',
  'https://': 'the same',
  'https://github.com': "a package's name in the text for programs in Go",
  'http://www.w3.org/1999/xhtml': 'the name of HTML in Preact, which nobody fetches',
  'http://www.w3.org/2000/svg': 'the name of SVG in Preact, which nobody fetches',
  'http://www.w3.org/1998/Math/MathML': 'the name of MathML in Preact, which nobody fetches',
};
