import { describe, expect, it, vi } from 'vitest';
import script from '@/entrypoints/verification-content/index';
import { openPage, type WatchedPage } from './watched-page.ts';

const AUTHORIZE = 'https://us.etrade.com/e/t/etws/authorize?key=k&token=t';
const AGREEMENT = '<form name="CustInfo"><input type="submit" value="Accept"></form>';
const FIELD = '<input type="text" value="AB12C">';

/** The browser starts the content script on a page. */
function start(body: string, url?: string, status?: number): WatchedPage {
  const page = openPage(body, url, status);
  void script.main();
  return page;
}
const press = (page: WatchedPage) => {
  page.happen('submit', { isTrusted: true, submitter: page.document.querySelector('[type=submit]') });
  vi.runAllTimers();
};

describe('the content script', () => {
  it.each([
    ['the agreement', AGREEMENT, AUTHORIZE, { type: 'agreementShown' }],
    [
      'a login that was not completed',
      '<p>Due to a logon delay or other issue</p>',
      AUTHORIZE,
      { type: 'logonDelayShown' },
    ],
    ['the code', FIELD, undefined, { type: 'verifierShown', verifier: 'AB12C' }],
  ])('reports %s', (_, body, url, report) => {
    expect(start(body, url).reports).toEqual([report]);
  });

  it("reports the person's decision on the agreement", () => {
    const page = start(AGREEMENT, AUTHORIZE);
    press(page);
    expect(page.reports).toEqual([{ type: 'agreementShown' }, { type: 'accepted' }]);
  });

  it.each([AUTHORIZE, undefined])('reports an error page at %s once, and what it is not', (url) => {
    const page = start('<h1>HTTP Status 500</h1>', url, 500);
    vi.advanceTimersByTime(100_000);
    expect(page.reports).toEqual([{ type: 'errorShown' }]);
  });

  it("does not call the code missing on a log-on at the code's address", () => {
    const page = start('<input type="text" value="johndoe1"><input type="password">');
    vi.advanceTimersByTime(100_000);
    expect(page.reports).toEqual([]);
  });

  it('reports nothing of any other page, whatever is shown or pressed there', () => {
    const page = start(`${FIELD}<input type="submit" value="Accept">`, AUTHORIZE);
    press(page);
    vi.advanceTimersByTime(100_000);
    expect(page.reports).toEqual([]);
  });
});
