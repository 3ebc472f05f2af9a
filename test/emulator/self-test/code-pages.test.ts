import { describe, expect, it } from 'vitest';
import { type CodePageName, codePages, decoyCode } from '../pages/code-pages.ts';
import { withEmulator } from '../with-emulator.ts';
import { createTestBrowser } from './test-browser.ts';
import { authorizeUrl, exchange, fetchRequestToken } from './test-flow.ts';

const context = withEmulator();
const names = Object.keys(codePages) as CodePageName[];

/** What makes each page the one it is; CODE1 stands for the code. */
const marks: Record<CodePageName, RegExp> = {
  plain: /api-inner-container.*text-align:center"><input type="text"\s+value="CODE1 "/s,
  upperCase: /TYPE="text" VALUE="CODE1 {3}"/,
  readonly: /<input type="text" readonly value="CODE1 "/,
  noContainer: /^(?!.*api-inner-container).*text-align:center"><input/s,
  bareInput: /^(?!.*(?:api-inner-container|text-align)).*<p><input type="text"\s+value="CODE1 "/s,
  textNode: /^(?!.*<input).*text code is: <b>CODE1</s,
  late: /value="">.*setTimeout.*setAttribute\('value', 'CODE1 '\).*, 77\)/s,
  lateProperty: /value="">.*setTimeout.*field\.value = 'CODE1 '.*, 77\)/s,
  propertyOnly: /value="">.*<script>.*value = 'CODE1 '/s,
  buttons: /value="CODE1 ".*Copy Code.*Close/s,
  twoInputs: new RegExp(`value="CODE1 ".*<input type="text"\\s+value="${decoyCode} "`, 's'),
  searchBox: /^(?!.*text code).*<strong>CODE1<.*Search <input type="text">/s,
  twoTexts: /text code is: <b>NOTE<\/b> <b>CODE1</,
  hiddenInputs: new RegExp(`type="hidden" value="${decoyCode}".*display:none.*value="CODE1 "`, 's'),
  blank: /<body><\/body>/,
  clobbered: /name="querySelectorAll".*name="body".*name="forms".*value="CODE1 "/s,
  lookAlikeCharacters: /^(?!.*CODE1).*value="ＣＯＤＥ１ "/s,
  iframe: /^(?!.*CODE1).*<iframe[^>]*TradingAPICustomerInfo\?frame=1/s,
};

describe.each(names)('%s', (name) => {
  it('has its mark and names its evidence', () => {
    const { html, source, evidence, readable } = codePages[name];
    expect(html('CODE1', 77)).toMatch(marks[name]);
    expect(source).not.toBe('');
    if (evidence !== 'hostile' && name !== 'blank') expect(readable).toBe(true);
  });

  it('answers Accept, and its code is the right one', async () => {
    const { emulator } = context;
    emulator.scenario.codePage = name;
    const pending = await fetchRequestToken(emulator, 'sandbox');
    const { body } = await createTestBrowser(emulator).accept(authorizeUrl(pending));
    const code = emulator.issuedSecrets().at(-1) ?? '';
    expect(code).toMatch(/^[A-Z0-9]{5}$/);
    expect(body).toBe(codePages[name].html(code, emulator.scenario.lateMs));
    expect(await exchange(emulator, pending, code)).toMatchObject({ status: 200 });
  });
});

it('says on every page but the blank one that it is an emulation, outside the container', () => {
  const silent = names.filter(
    (name) => !/<(?:footer|\/center)>.*not the real site/is.test(codePages[name].html('CODE1', 0)),
  );
  expect(silent).toEqual(['blank']);
});

it('serves the framed code page', async () => {
  const { emulator } = context;
  emulator.scenario.codePage = 'iframe';
  const browser = createTestBrowser(emulator);
  const page = await browser.accept(authorizeUrl(await fetchRequestToken(emulator, 'sandbox')));
  const source = /src="([^"]*)"/.exec(page.body)?.[1] ?? '';
  const framed = await browser.open(new URL(source, page.url).href);
  expect(framed.body).toBe(codePages.plain.html(emulator.issuedSecrets().at(-1) ?? '', 0));
});

it('gives the look-alike host the same page with a code of its own', async () => {
  const url = 'https://us-etrade.test/e/t/etws/TradingAPICustomerInfo';
  const { body } = await createTestBrowser(context.emulator).open(url);
  expect(body).toBe(codePages.plain.html(decoyCode, 0));
});

it('injects the recorder into the pages of E*TRADE only, and only when asked', async () => {
  const { emulator } = context;
  const browser = createTestBrowser(emulator);
  const login = 'https://us.etrade.com/etx/pxy/login';
  expect((await browser.open(login)).body).not.toContain('__recorded');
  emulator.scenario.recorder = true;
  expect((await browser.open(login)).body).toMatch(/<head><script>.*__recorded/s);
  emulator.scenario.codePage = 'upperCase';
  const upperCase = await browser.accept(authorizeUrl(await fetchRequestToken(emulator, 'sandbox')));
  expect(upperCase.body).toMatch(/<HTML><script>.*__recorded/s);
  expect((await browser.open('https://myapp.example/')).body).not.toContain('__recorded');
});
