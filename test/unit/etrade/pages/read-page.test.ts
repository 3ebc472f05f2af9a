import { expect, it } from 'vitest';
import { readPage } from '@/utils/etrade/pages/read-page';
import { showPage } from './show-page.ts';

const AUTHORIZE = 'https://us.etrade.com/e/t/etws/authorize?key=k&token=t';
const CODE = 'https://us.etrade.com/e/t/etws/TradingAPICustomerInfo';
const AGREEMENT_FORM = '<form name="CustInfo"><input type="submit" value="Accept"></form>';
const BANNER = '<p>Due to a logon delay or other issue, your authentication could not be completed.</p>';

const read = (body: string, url: string) => readPage(showPage(body), new URL(url));

it.each([
  ['the agreement, by its form', AGREEMENT_FORM, AUTHORIZE, 'agreement'],
  ["the agreement, be it at the code's address", AGREEMENT_FORM, CODE, 'agreement'],
  ['the code, by its address', '<p>Welcome</p>', CODE, 'code'],
  ['a login that could not be completed, by its banner', BANNER, AUTHORIZE, 'logonDelay'],
  ['nothing that concerns a login', '<p>Welcome</p>', AUTHORIZE, 'other'],
  ['no agreement where a form has another name', '<form name="search"></form>', AUTHORIZE, 'other'],
  ['no code at another address', '<input type="text" value="AB12C">', AUTHORIZE, 'other'],
])('a page is %s', (_, body, url, kind) => {
  expect(read(body, url)).toBe(kind);
});

it('is read though an element hides the methods of the document by its name', () => {
  const document = showPage(AGREEMENT_FORM);
  Object.defineProperty(document, 'querySelectorAll', { value: document.body });
  expect(readPage(document, new URL(AUTHORIZE))).toBe('agreement');
});
