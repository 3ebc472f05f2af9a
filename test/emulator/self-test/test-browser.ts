import type { Emulator } from '../emulator-types.ts';
import { percentEncode } from '../rfc5849.ts';
import { type Received, type Sent, send } from './test-client.ts';

export interface Page extends Received {
  url: string;
}

export interface TestBrowser {
  /** Follows redirects, keeps cookies. */
  open(url: string, sent?: Sent): Promise<Page>;
  /** Fills in the form of a page and submits it. */
  submit(page: Page, fields?: Record<string, string>): Promise<Page>;
  logOn(page: Page, password?: string): Promise<Page>;
  /** From the authorize URL past login and agreement. */
  accept(url: string): Promise<Page>;
}

const attribute = (tag: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const unescapeAmpersand = (text: string): string => text.replaceAll('&amp;', '&');

const hiddenFields = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden"[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'name'),
      unescapeAmpersand(attribute(tag, 'value')),
    ]),
  );

const formBody = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');

/** As much of a browser as the pages need: a cookie jar, redirects, forms. */
export function createTestBrowser(emulator: Emulator): TestBrowser {
  const cookies = new Map<string, string>();

  async function open(url: string, sent: Sent = {}): Promise<Page> {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const received = await send(emulator, url, { ...sent, headers: { ...sent.headers, cookie } });
    for (const set of received.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const { location } = received.headers;
    return location === undefined ? { ...received, url } : open(new URL(location, url).href);
  }

  async function submit(page: Page, fields: Record<string, string> = {}): Promise<Page> {
    const form = /<form[^>]*>/.exec(page.body)?.[0] ?? '';
    return open(new URL(attribute(form, 'action'), page.url).href, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: formBody({ ...hiddenFields(page.body), ...fields }),
    });
  }

  const logOn = (page: Page, password = 'anything'): Promise<Page> =>
    submit(page, { USER: 'someone', PASSWORD: password });

  return {
    open,
    submit,
    logOn,
    accept: async (url) => submit(await logOn(await open(url)), { submit: 'Accept' }),
  };
}
