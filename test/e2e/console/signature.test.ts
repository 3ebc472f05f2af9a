import { describe, expect, it, onTestFinished } from 'vitest';
import { sign } from '../../emulator/rfc5849.ts';
import { violations } from '../stage/accessibility.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { forceColors } from '../stage/browsers/forced-colors.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import type { ConsolePage } from '../stage/pages/console-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const PASTE = 'Authorization header, curl line or base string';
const PUBLISHED = 'UOnPVdzExTAgHkcGWLLfeTaaMSM=';
const URL_OF_CALL = 'https://apisb.etrade.com/v1/accounts/list';

/** Another program's header for List Accounts, by the token that the profile holds. */
async function headerOf(
  { page }: ConsolePage,
  { tokenSecret, raw = false }: { tokenSecret?: string; raw?: boolean },
) {
  const { key, secret } = stage().emulator.keys.sandbox;
  const token = await page.evaluate(async () => {
    const stored =
      await chrome.storage.session.get<
        Record<string, { value: { accessToken: { token: string; secret: string } } }>
      >('connection-sandbox');
    return stored['connection-sandbox']?.value.accessToken ?? { token: '', secret: '' };
  });
  const oauth = [
    ['oauth_consumer_key', key],
    ['oauth_nonce', '00112233445566778899aabbccddeeff'],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(Math.floor(Date.now() / 1000))],
    ['oauth_token', token.token],
  ] as const;
  const signature = sign({
    method: 'GET',
    url: URL_OF_CALL,
    oauth,
    consumerSecret: secret,
    tokenSecret: tokenSecret ?? token.secret,
  });
  const written = [...oauth, ['oauth_signature', signature]].map(
    ([name, value = '']) => `${name}="${raw && name === 'oauth_token' ? value : encodeURIComponent(value)}"`,
  );
  return `OAuth ${written.join(', ')}`;
}

const whole = ({ page }: ConsolePage) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return document.documentElement.outerHTML + fields.map(({ value }) => value).join('\n');
  });

const valueOfPaste = ({ page }: ConsolePage) =>
  byRole(page, 'textbox', PASTE).then((field) =>
    field.evaluate((area) => (area as HTMLTextAreaElement).value),
  );

const comparison = ({ page }: ConsolePage, begins: string) =>
  waitUntil(
    async () => {
      const text = await (await byRole(page, 'region', 'Comparison')).evaluate(
        (region) => (region as HTMLElement).innerText,
      );
      return text.includes(begins) ? text : undefined;
    },
    { timeoutMs: 8_000, what: `the comparison to say "${begins}"` },
  );

async function paste(console: ConsolePage, text: string) {
  await console.typeIn(PASTE, text);
  expect(await valueOfPaste(console)).toBe('');
}

/** As the keyboard and the menu do it. */
async function pasteByEvent(console: ConsolePage, text: string) {
  const field = await byRole(console.page, 'textbox', PASTE);
  await field.evaluate((area, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    // The last two are what Firefox takes.
    const event = { clipboardData, bubbles: true, cancelable: true, dataType: 'text/plain', data: pasted };
    area.dispatchEvent(new ClipboardEvent('paste', event));
  }, text);
  expect(await valueOfPaste(console)).toBe('');
}

/** The desk of signatures after a call; its token has a letter that is encoded. */
async function openDesk() {
  const { connect, openConsole } = stage();
  await (await connect()).page.close();
  const console = await openConsole();
  await console.send('List Accounts');
  await console.response('200 OK');
  await console.showTab('Signature');
  return console;
}

describe('the signature', () => {
  it('of the guide is made without a token, in full, as E*TRADE has published it', async () => {
    const { openConsole } = stage();
    const console = await openConsole();
    await console.showTab('Signature');
    await console.waitForText('This browser signs as E*TRADE’s guide does.');
    expect(await console.waitForText('Base string')).toContain(PUBLISHED);
    await paste(console, 'OAuth oauth_token="a", oauth_signature="b%3D"');
    await comparison(console, 'oauth_consumer_key is missing in the header.');
  });

  it('of the last call is taken apart, with no key, token or secret on the page', async () => {
    const { emulator, secrets, signedRequests } = stage();
    const console = await openDesk();
    await console.choose('Signature of', 'The last call');
    const [request] = signedRequests('/v1/accounts/list').slice(-1);
    const signature = request?.oauth.oauth_signature ?? 'none';
    const nonce = request?.oauth.oauth_nonce ?? 'none';
    const shown = await console.waitForText(signature);
    expect(shown).toContain(nonce);
    expect(shown).toContain('https%3A%2F%2Fapisb.etrade.com%2Fv1%2Faccounts%2Flist');
    const page = await whole(console);
    for (const hidden of [...secrets(), emulator.keys.sandbox.key]) {
      for (const form of [
        hidden,
        encodeURIComponent(hidden),
        encodeURIComponent(encodeURIComponent(hidden)),
      ]) {
        expect(page).not.toContain(form);
      }
    }
  });

  it('of another program is compared: the fault is named, and the right one is the same', async () => {
    const { emulator, secrets } = stage();
    const console = await openDesk();
    await paste(console, await headerOf(console, {}));
    await comparison(console, 'The same.');
    await paste(console, await headerOf(console, { tokenSecret: '' }));
    await comparison(console, 'Signed without the token secret.');
    const right = await headerOf(console, {});
    await paste(console, `curl -X GET '${URL_OF_CALL}/' -H 'Authorization: ${right}'`);
    await comparison(console, 'The slash at the end of the address is not signed.');
    await pasteByEvent(console, right.replaceAll('"', ''));
    await comparison(console, 'does not stand in double quotes');
    await paste(console, await headerOf(console, { tokenSecret: 'of-another-token' }));
    await comparison(console, 'Looking…');
    const pairs = right.slice('OAuth '.length).replaceAll('"', '').replaceAll(', ', '&');
    await paste(console, `GET&${encodeURIComponent(`${URL_OF_CALL}?${pairs}`)}&`);
    await comparison(console, 'The oauth_ parameters are signed as part of the address.');
    const page = await whole(console);
    for (const hidden of [...secrets(), emulator.keys.sandbox.key]) {
      expect(page).not.toContain(hidden);
      expect(page).not.toContain(encodeURIComponent(hidden));
      expect(page).not.toContain(encodeURIComponent(encodeURIComponent(hidden)));
    }
    await pasteByEvent(console, right.replaceAll('"', ''));
    await comparison(console, 'does not stand in double quotes');
    const stored = await console.page.evaluate(async () =>
      JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
    );
    expect(stored).not.toContain('oauth_signature=');
    await console.press('Clear');
    await waitUntil(async () => !(await whole(console)).includes('double quotes'), { what: 'an empty desk' });
    await paste(console, right);
    await comparison(console, 'The same.');
    await console.showTab('Calls');
    await console.showTab('Signature');
    expect(await console.waitForText('This browser signs')).not.toContain('The same.');
  });
});

describe.each(['light', 'dark', 'forced colours'] as const)('the desk of signatures, %s', (scheme) => {
  it('has no accessibility violation, wide and narrow', async () => {
    const { browser } = stage();
    const console = await openDesk();
    const isForced = scheme === 'forced colours';
    await (isForced ? forceColors(browser, console.page, true) : browser.setColorScheme(scheme));
    onTestFinished(() =>
      isForced ? forceColors(browser, console.page, false) : browser.setColorScheme(null),
    );
    await paste(console, await headerOf(console, { tokenSecret: '' }));
    await comparison(console, 'Signed without the token secret.');
    await console.page.setViewport({ width: 1280, height: 900 });
    expect(await violations(console.page)).toEqual([]);
    await console.page.setViewport({ width: 320, height: 700 });
    expect(await violations(console.page)).toEqual([]);
    const { scrolled, width } = await console.page.evaluate(() => ({
      scrolled: Math.max(...[...document.querySelectorAll('.content, body')].map((each) => each.scrollWidth)),
      width: innerWidth,
    }));
    expect(scrolled).toBeLessThanOrEqual(width);
  });
});
