import { describe, expect, it } from 'vitest';
import type { Emulator } from '../emulator-types.ts';
import { wrongPassword } from '../pages/log-on.ts';
import { smsDecoy } from '../pages/login-pages.ts';
import { logonDelayText } from '../pages/notice-pages.ts';
import { percentEncode } from '../rfc5849.ts';
import { formFields } from '../seen-request.ts';
import { withEmulator } from '../with-emulator.ts';
import { createTestBrowser } from './test-browser.ts';
import { send } from './test-client.ts';
import { authorizeUrl, connect, exchange, fetchRequestToken, sandboxOrigin, shownCode } from './test-flow.ts';

const context = withEmulator();

/** A logged-on browser, and the authorize URL of a fresh request token. */
async function start(emulator: Emulator) {
  const pending = await fetchRequestToken(emulator, 'sandbox');
  const url = authorizeUrl(pending);
  const browser = createTestBrowser(emulator);
  return { pending, url, browser, login: await browser.open(url) };
}

describe('login', () => {
  it('stands before the authorize page and leads back to it', async () => {
    const { emulator } = context;
    const { url, browser, login } = await start(emulator);
    expect(await send(emulator, url)).toMatchObject({
      status: 302,
      headers: { location: `/etx/pxy/login?TARGET=${encodeURIComponent(url)}` },
    });
    expect(login.body).toContain('<title>Log on to E*TRADE</title>');
    for (const part of ['id="USER"', 'id="password"', 'id="mfaLogonButton"'])
      expect(login.body).toContain(part);
    const agreement = await browser.logOn(login);
    expect(agreement.url).toBe(url);
    expect(agreement.body).toContain('Indicate Terms Agreement');
    expect((await browser.open(url)).body).toContain('Indicate Terms Agreement');
  });

  it('sets a cookie that every host of the domain gets', async () => {
    const { headers } = await send(context.emulator, 'https://us.etrade.com/etx/pxy/login', {
      method: 'POST',
    });
    expect(headers['set-cookie']?.[0]).toMatch(
      /^emulated_session=\w{32}; Domain=\.etrade\.com; Path=\/; Secure; HttpOnly; SameSite=None$/,
    );
  });

  it('refuses one password', async () => {
    const { browser, login, url } = await start(context.emulator);
    const again = await browser.logOn(login, wrongPassword);
    expect(again.url).toContain('login?TARGET=');
    expect(again.url).toContain('error=true');
    expect((await browser.open(url)).body).toContain('mfaLogonButton');
  });

  it('can ask for a code by SMS', async () => {
    const { emulator } = context;
    emulator.scenario.smsPage = true;
    const { browser, login, url } = await start(emulator);
    const sms = await browser.logOn(login);
    expect(new URL(sms.url).pathname).toContain('verifyotpcode');
    expect(sms.body).toContain(
      `id="verificationCode" name="verificationCode" type="text" value="${smsDecoy}"`,
    );
    expect((await browser.open(url)).body).toContain('mfaLogonButton');
    expect((await browser.submit(sms)).body).toContain('CustInfo');
  });

  it('can end on a welcome page', async () => {
    const { emulator } = context;
    emulator.scenario.welcomeDetour = true;
    const { browser, login, url } = await start(emulator);
    expect((await browser.logOn(login)).body).toContain('<title>Welcome</title>');
    expect((await browser.open(url)).body).toContain('CustInfo');
  });

  it('leads nowhere but to its own host', async () => {
    const browser = createTestBrowser(context.emulator);
    const login = await browser.open('https://us.etrade.com/etx/pxy/login?TARGET=https%3A%2F%2Fevil.test%2F');
    expect((await browser.logOn(login)).url).toBe('https://us.etrade.com/etx/pxy/welcome');
  });
});

describe('authorize', () => {
  const spoilt: [string, (url: string) => string][] = [
    ['an unknown token', (url) => `${url}A`],
    ['the wrong key', (url) => url.replace(/key=\w+/, `key=${context.emulator.keys.production.key}`)],
    ['no token', (url) => url.replace(/&token=.*/, '')],
  ];

  it.each(spoilt)('shows the banner for %s', async (_what, spoil) => {
    const { browser, login, url } = await start(context.emulator);
    await browser.logOn(login);
    const { body } = await browser.open(spoil(url));
    expect(body).toContain(logonDelayText);
    expect(body).toContain('#FFFBC4');
    expect(body).not.toContain('<form');
  });

  it.each([
    ['a raw = or /', false, 'CustInfo'],
    ['a raw +', true, logonDelayText],
  ])('takes a token with %s: %s', async (_what, hasPlus, shown) => {
    const { emulator } = context;
    let url = '';
    do url = decodeURIComponent(emulator.otherProgramsLogin('sandbox'));
    while (url.includes('+') !== hasPlus);
    const browser = createTestBrowser(emulator);
    expect((await browser.logOn(await browser.open(url))).body).toContain(shown);
  });

  it("leads to the agreement of another program's login too", async () => {
    const { emulator } = context;
    emulator.registerCallback('stranger', 'https://myapp.example/other');
    const page = await createTestBrowser(emulator).accept(emulator.otherProgramsLogin('stranger'));
    expect(page.url).toContain('https://myapp.example/other?oauth_token=');
    const own = await createTestBrowser(emulator).accept(emulator.otherProgramsLogin('sandbox'));
    expect(shownCode(own.body)).not.toBe('');
  });

  it('can fail with an error report', async () => {
    const { emulator } = context;
    const { browser, login, url } = await start(emulator);
    await browser.logOn(login);
    emulator.scenario.authorizeFails = true;
    const failed = await browser.open(url);
    expect(failed.status).toBe(500);
    expect(failed.body).toContain('java.lang');
  });

  it('shows the banner for an old token, and when the scenario wants it', async () => {
    const { emulator } = context;
    const { browser, login, url } = await start(emulator);
    emulator.scenario.banner = true;
    expect((await browser.logOn(login)).body).toContain(logonDelayText);
    emulator.scenario.banner = false;
    expect((await browser.open(url)).body).toContain('CustInfo');
    emulator.clock.shift(5 * 60_000 + 1);
    expect((await browser.open(url)).body).toContain(logonDelayText);
  });
});

describe('agreement', () => {
  it('checks stk1, formpost and the session', async () => {
    const { browser, login } = await start(context.emulator);
    const page = await browser.logOn(login);
    for (const wrong of [{ stk1: 'guess' }, { formpost: '0' }]) {
      expect((await browser.submit(page, { ...wrong, submit: 'Accept' })).body).toContain(logonDelayText);
    }
    const stranger = createTestBrowser(context.emulator);
    expect((await stranger.submit(page, { submit: 'Accept' })).body).toContain('mfaLogonButton');
    expect(shownCode((await browser.submit(page, { submit: 'Accept' })).body)).not.toBe('');
  });

  it('shows the same code again when the answer is reloaded', async () => {
    const { browser, login } = await start(context.emulator);
    const page = await browser.logOn(login);
    const first = await browser.submit(page, { submit: 'Accept' });
    const second = await browser.submit(page, { submit: 'Accept' });
    expect(shownCode(second.body)).toBe(shownCode(first.body));
  });

  it('ends the request token when it is declined', async () => {
    const { emulator } = context;
    const { browser, login, url } = await start(emulator);
    const declined = await browser.submit(await browser.logOn(login), { submit: 'Decline' });
    expect(declined.body).toContain('You have declined');
    expect((await browser.open(url)).body).toContain(logonDelayText);
  });

  it('can stand at the address of the code page', async () => {
    const { emulator } = context;
    emulator.scenario.agreementAtCodePath = true;
    const { browser, login } = await start(emulator);
    const page = await browser.logOn(login);
    expect(page.url).toBe('https://us.etrade.com/e/t/etws/TradingAPICustomerInfo');
    expect(page.body).toContain('name="CustInfo"');
    expect(page.body).toContain('type="text"');
    expect(shownCode((await browser.submit(page, { submit: 'Accept' })).body)).not.toBe('');
  });

  it('can want its terms ticked', async () => {
    const { emulator } = context;
    emulator.scenario.acceptTermsBox = true;
    const { browser, login } = await start(emulator);
    const page = await browser.logOn(login);
    expect(page.body).toContain('id="acceptTerms"');
    expect((await browser.submit(page, { submit: 'Accept' })).body).toContain('CustInfo');
    const accepted = await browser.submit(page, { submit: 'Accept', acceptTerms: '1' });
    expect(shownCode(accepted.body)).not.toBe('');
  });
});

describe('registered callback', () => {
  it.each([
    ['https://myapp.example/cb', true, 'https://myapp.example/cb?'],
    ['https://myapp.example/cb?user=7', false, 'https://myapp.example/cb?user=7&'],
  ])('%s, with the token: %s', async (callback, carriesToken, begin) => {
    const { emulator } = context;
    emulator.scenario.callbackCarriesToken = carriesToken;
    emulator.registerCallback('sandbox', callback);
    const { pending, browser, login } = await start(emulator);
    const landed = await browser.submit(await browser.logOn(login), { submit: 'Accept' });
    const token = carriesToken ? `oauth_token=${percentEncode(pending.token)}&` : '';
    expect(landed.url.replace(/\w{5}$/, '')).toBe(`${begin}${token}oauth_verifier=`);
    const { oauth_verifier: code = '' } = formFields(new URL(landed.url).search.slice(1));
    expect(landed.body).not.toContain(code);
    expect(await exchange(emulator, pending, code)).toMatchObject({ status: 200 });
  });
});

it('a callback that is submitted and not active yet changes nothing: the code is on the page', async () => {
  const { emulator } = context;
  emulator.submitCallback('sandbox', 'https://myapp.example/cb');
  const { browser, login } = await start(emulator);
  const landed = await browser.submit(await browser.logOn(login), { submit: 'Accept' });
  expect(shownCode(landed.body)).not.toBe('');
});

it('needs no cookie for the API, but would see one', async () => {
  const { emulator } = context;
  await connect(emulator, 'sandbox');
  const headers = { cookie: 'emulated_session=x' };
  await send(emulator, `${sandboxOrigin}/v1/accounts/list`, { headers });
  expect(emulator.journal.at(-1)?.headers.cookie).toBe('emulated_session=x');
});
