import { describe, expect, it } from 'vitest';
import { type FoundPage, readPage } from '@/utils/etrade/pages/read-page';
import { showPage } from './show-page.ts';

const AUTHORIZE = 'https://us.etrade.com/e/t/etws/authorize?key=k&token=t';
const CODE = 'https://us.etrade.com/e/t/etws/TradingAPICustomerInfo';
const AGREEMENT_FORM = '<form name="CustInfo"><input type="submit" value="Accept"></form>';
const BANNER = '<p>Due to a logon delay or other issue, your authentication could not be completed.</p>';
const FIELD = '<input type="text" value="AB12C">';
const LOG_ON = '<form><input type="text" value="johndoe1"><input type="password"></form>';

const read = (body: string, url: string, more: Partial<FoundPage> = {}) =>
  readPage({ document: showPage(body), url: new URL(url), status: 200, isForeign: () => false, ...more });

it.each([
  ['the agreement, by its form', AGREEMENT_FORM, AUTHORIZE, 'agreement'],
  ["the agreement, be it at the code's address", AGREEMENT_FORM, CODE, 'agreement'],
  ['the code', FIELD, CODE, 'code'],
  ["the code's, and none on it, by its address", '<p>Welcome</p>', CODE, 'noCode'],
  ["a log-on at the code's address, whatever its fields hold", LOG_ON, CODE, 'other'],
  [
    'the code, beside a log-on that is hidden',
    `<div style="display:none">${LOG_ON}</div>${FIELD}`,
    CODE,
    'code',
  ],
  ['a login that could not be completed, by its banner', BANNER, AUTHORIZE, 'logonDelay'],
  ["a login that could not be completed, be it at the code's address", BANNER, CODE, 'logonDelay'],
  ['the code, though the banner stands beside it', BANNER + FIELD, CODE, 'code'],
  ['nothing that concerns a login', '<p>Welcome</p>', AUTHORIZE, 'other'],
  ['no agreement where a form has another name', '<form name="search"></form>', AUTHORIZE, 'other'],
  ['no code at another address', FIELD, AUTHORIZE, 'other'],
])('a page is %s', (_, body, url, kind) => {
  expect(read(body, url).kind).toBe(kind);
});

describe("the banner's sentence", () => {
  it.each([
    ['a line break', 'Due to a logon delay or\n        other issue, your'],
    ['a no-break space', 'Due to a logon delay or&nbsp;other issue, your'],
    ['an element', 'Due to a logon delay or<br>other issue, your'],
    ['two blanks', 'Due  to a logon delay or other issue, your'],
  ])('is known with %s between its words', (_, sentence) => {
    expect(read(`<div>${sentence} authentication</div>`, AUTHORIZE).kind).toBe('logonDelay');
  });

  it.each([
    ['in a script', '<script>const DELAY = "Due to a logon delay or other issue";</script>'],
    ['in a hidden part', `<div style="display:none">${BANNER}</div>`],
  ])('is nothing %s, which nobody sees', (_, body) => {
    expect(read(body, CODE).kind).toBe('noCode');
  });
});

describe('a page that came with an error status', () => {
  it.each([
    ['an error', '<h1>HTTP Status 500</h1>', AUTHORIZE, 'error'],
    ["an error, be it at the code's address", '<h1>HTTP Status 500</h1>', CODE, 'error'],
    ['the agreement, where it shows that', AGREEMENT_FORM, AUTHORIZE, 'agreement'],
    ['the code, where it shows one', FIELD, CODE, 'code'],
    ['the banner, where it shows that', BANNER, AUTHORIZE, 'logonDelay'],
  ])('is %s', (_, body, url, kind) => {
    for (const status of [404, 500, 503]) expect(read(body, url, { status }).kind).toBe(kind);
  });
});

it('is read though an element hides the methods of the document by its name', () => {
  const document = showPage(AGREEMENT_FORM);
  Object.defineProperty(document, 'querySelectorAll', { value: document.body });
  expect(read('', AUTHORIZE, { document }).kind).toBe('agreement');
});

it('is known to be loaded though an element hides that by its name', () => {
  const document = showPage(`<link rel="stylesheet" href="/late.css">${FIELD}`);
  Object.defineProperty(Document.prototype, 'readyState', { value: 'complete', configurable: true });
  Object.defineProperty(document, 'readyState', { value: document.body });
  expect(read('', CODE, { document }).kind).toBe('code');
});

it('is as if nothing were seen where the look fails', () => {
  const isForeign = () => {
    throw new TypeError('no function');
  };
  expect(read(FIELD, CODE, { isForeign }).kind).toBe('noCode');
});
