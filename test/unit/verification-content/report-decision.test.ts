import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportDecision } from '@/entrypoints/verification-content/report-decision';
import { openPage, type WatchedPage } from './watched-page.ts';

const FORM =
  '<form name="CustInfo"><input type="submit" value="Accept"><input type="submit" value="Decline">' +
  '<input type="submit" value="Help"></form>';

let page: WatchedPage;
beforeEach(() => {
  page = openPage(FORM);
  reportDecision();
});

const button = (selector: string) => page.document.querySelector(selector);
/** A form is sent by this button. */
function send(selector: string, more: object = {}): void {
  page.happen('submit', { isTrusted: true, submitter: button(selector), ...more });
  vi.runAllTimers();
}

describe("a person's press", () => {
  it.each([
    ['Accept', 'accepted'],
    ['Decline', 'declined'],
  ])('of %s is reported', (value, type) => {
    send(`input[value="${value}"]`);
    expect(page.reports).toEqual([{ type }]);
  });

  it.each([
    ['of another button', 'input[value="Help"]'],
    ['of none: the form is sent by the Enter key', 'nothing'],
  ])('is not reported where it is %s', (_, selector) => {
    send(selector);
    expect(page.reports).toEqual([]);
  });

  it('is not reported where the page asks "are you sure?" and keeps the form back', () => {
    const happening = { isTrusted: true, submitter: button('input'), defaultPrevented: false };
    page.happen('submit', happening);
    happening.defaultPrevented = true;
    vi.runAllTimers();
    expect(page.reports).toEqual([]);
  });
});

it('a press that a script of the page makes up is not reported', () => {
  send('input[value="Accept"]', { isTrusted: false });
  expect(page.reports).toEqual([]);
});
