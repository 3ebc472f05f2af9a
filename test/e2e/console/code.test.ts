import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keepAuthority } from '../../emulator/net/keep-authority.ts';
import { leadingTo } from '../../emulator/strangers/run-stranger.ts';
import { violations } from '../stage/accessibility.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { click } from '../stage/browsers/element-actions.ts';
import { copiedBy } from '../stage/pages/copied-by.ts';
import { hubPage } from '../stage/pages/hub-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const SEARCH = `a "b" 'c' \${HOME} $(id) %41 ü </script>`;

/** The console after a call, with the code of it in front. */
async function codeOf(call: string, parameters: Readonly<Record<string, string>> = {}) {
  const { connect, openConsole } = stage();
  await (await connect()).page.close();
  const console = await openConsole();
  await console.send(call, parameters);
  await console.response('200 OK');
  const body = await copiedBy(console.page, () => console.press('Copy'));
  await console.showTab('Code');
  const panel = { within: await byRole(console.page, 'tabpanel', 'Code') };
  const code = hubPage(console.page);
  const press = async (name: string) => click(await byRole(console.page, 'button', name, panel));
  return { console, code, press, body };
}

/** Runs a text in a shell that finds the emulator where E*TRADE is. */
async function runInShell(text: string) {
  const { emulator } = stage();
  const authority = await keepAuthority(emulator.certificate);
  const env = { PATH: process.env.PATH, ...leadingTo(emulator, authority.file) };
  const { stdout } = await promisify(execFile)('sh', ['-c', text], { env });
  await authority.remove();
  return stdout;
}

describe('a call as code', () => {
  it('is there in each language, with nothing secret in it', async () => {
    const { emulator, secrets } = stage();
    const { code, console } = await codeOf('Look Up Product', { search: SEARCH });
    const titles = await code.titles();
    expect(titles.length).toBeGreaterThan(8);
    for (const title of titles) {
      await code.chooseFor(title);
      const text = await code.waitForText('apisb.etrade.com');
      expect(text, title).toContain('/v1/market/lookup/a%20%22b%22%20%27c%27%20%24%7BHOME%7D%20');
      for (const secret of [...secrets(), emulator.keys.sandbox.key]) {
        expect(await code.whole(), title).not.toContain(secret);
      }
    }
    expect(await violations(console.page)).toEqual([]);
  });

  it('is a curl that is signed at the press, taken once, and answered as here', async () => {
    const { emulator } = stage();
    const { code, press, body } = await codeOf('Look Up Product', { search: SEARCH });
    await code.waitForText('••••');
    await press('Show');
    const text = await code.waitForText('oauth_signature=');
    const [, token = ''] = /oauth_token="([^"]+)"/.exec(text) ?? [];
    expect(emulator.issued().map((each) => each.text)).toContain(decodeURIComponent(token));
    for (const { secret } of Object.values(emulator.keys)) expect(text).not.toContain(secret);
    expect(JSON.parse(await runInShell(text))).toEqual(JSON.parse(body));
    expect(await runInShell(text)).toContain('nonce_used');
    await press('Hide');
    await code.waitForText('••••');
  });

  it('is copied, signed anew and still masked', async () => {
    const { code, console, press, body } = await codeOf('List Accounts');
    const copied = await copiedBy(console.page, () => press('Copy'));
    expect(await code.text()).toContain('••••');
    await console.waitForText('In a minute the clipboard is cleared');
    expect(JSON.parse(await runInShell(copied))).toEqual(JSON.parse(body));
  });
});
