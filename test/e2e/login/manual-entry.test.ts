import { describe, expect, it } from 'vitest';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

/** A login whose code only the person can see. */
async function loginWithHiddenCode() {
  const { emulator, etrade, startConnecting } = stage();
  emulator.scenario.codePage = 'twoInputs';
  const popup = await startConnecting();
  await etrade.logOnAndAccept();
  const page = await etrade.codePage();
  const code = await page.evaluate(() => document.querySelector('input')?.value.trim() ?? '');
  return { popup, code };
}

describe('entering the code by hand', () => {
  it.each([
    ['bare', (code: string) => code],
    ['with blanks', (code: string) => `  ${code} `],
    ['in quotes', (code: string) => `"${code}"`],
    ['behind a label', (code: string) => `Code: ${code}`],
    ['in a callback address', (code: string) => `https://myapp.example/back?oauth_verifier=${code}`],
    ['in a part of that', (code: string) => `?state=1&oauth_verifier=${code}`],
    ['in a line of a log', (code: string) => `GET /back?oauth_verifier=${code} HTTP/1.1`],
  ])('takes it %s', async (_form, write) => {
    const { popup, code } = await loginWithHiddenCode();
    await popup.enterCode(write(code));
    await popup.waitForStatus('Connected');
  });

  it('waits in its field, calls from the icon, and keeps what was typed in a popup that closes', async () => {
    const { popup } = await loginWithHiddenCode();
    await popup.waitForText('paste it below');
    const focused = () => popup.page.evaluate(() => document.activeElement?.localName);
    await expect.poll(focused).toBe('input');
    await expect.poll(() => popup.page.evaluate(() => chrome.action.getBadgeText({}))).toBe('!');
    expect(await popup.page.evaluate(() => chrome.action.getTitle({}))).toBe(
      'Opening Bell\nSandbox: copy the code into Opening Bell',
    );
    await popup.typeIn('Verification code', 'AB1');
    await expect.poll(() => popup.stored('code-draft-sandbox')).toContain('AB1');
    await popup.page.close();
    const later = await stage().openPopup();
    expect(await later.valueOf('textbox', 'Verification code')).toBe('AB1');
  });

  it('says that the page has changed, and leads to the report that tells how it is built', async () => {
    const { browser } = stage();
    const options = await browser.openExtensionPage('options.html');
    const { popup } = await loginWithHiddenCode();
    await popup.waitForText('E*TRADE’s page has changed');
    await click(await byRole(popup.page, 'link', 'Report it'));
    await expect.poll(() => browser.activeTabUrl()).toMatch(/options\.html#report$/);
    const place = () =>
      options.evaluate(() => [document.activeElement?.textContent, document.activeElement?.ariaExpanded]);
    await expect.poll(place).toEqual(['Report a problem', 'true']);
    expect(await options.evaluate(() => document.body.innerText)).toContain('nothing was found on it');
  });

  it('keeps waiting when the entry is no code', async () => {
    const { popup, code } = await loginWithHiddenCode();
    await popup.enterCode('not a code!');
    await popup.waitForText('This is no E*TRADE code');
    expect(stage().signedRequests('/oauth/access_token')).toEqual([]);
    await popup.enterCode(code);
    await popup.waitForStatus('Connected');
  });

  it('says so when the entry is longer than any that could be meant', async () => {
    const { popup, code } = await loginWithHiddenCode();
    await popup.enterCode(`https://myapp.example/back?state=${'x'.repeat(5000)}&oauth_verifier=${code}`);
    await popup.waitForText('This is too long');
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });

  it('refuses the callback address of another login', async () => {
    const { popup, code } = await loginWithHiddenCode();
    await popup.enterCode(`https://myapp.example/back?oauth_token=another&oauth_verifier=${code}`);
    await popup.waitForText('belongs to another login');
    await popup.enterCode('AB1');
    await popup.waitForText('This is no E*TRADE code');
    await popup.enterCode(`GET /back?oauth_token=another&oauth_verifier=${code} HTTP/1.1`);
    await popup.waitForText('belongs to another login');
    expect(await popup.status()).toMatch(/^Waiting for your approval/);
  });

  it('says what to do when E*TRADE refuses the code', async () => {
    const { popup } = await loginWithHiddenCode();
    await popup.enterCode('WR0NG');
    expect(await popup.waitForStatus('Failed')).toContain('E*TRADE did not accept the code');
    expect(await popup.hasButton('Connect')).toBe(true);
    expect(stage().signedRequests('/oauth/access_token')).toHaveLength(1);
  });
});
