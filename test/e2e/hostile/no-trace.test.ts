import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { html } from '../../emulator/answer.ts';
import { agreementPage } from '../../emulator/pages/agreement-page.ts';
import { codePages } from '../../emulator/pages/code-pages.ts';
import { withRecorder } from '../../emulator/pages/recorder.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

/** What the emulator's recorder wrote down in the page's own world; see test/emulator/pages/recorder.ts. */
interface Recorded {
  readonly messages: unknown[];
  readonly mutations: { readonly phase: string; readonly attribute: string | null }[];
  readonly events: { readonly isTrusted: boolean }[];
  readonly globals: string[];
  readonly resources: string[];
}

const readRecord = (page: Page) => page.evaluate('window.__recorded') as Promise<Recorded>;

/** What stays when the parser's own work is left out. */
function traces({ messages, mutations, events, globals, resources }: Recorded) {
  return {
    messages,
    mutations: mutations.filter(({ phase }) => phase === 'complete').map(({ attribute }) => attribute),
    events: events.filter(({ isTrusted }) => !isTrusted),
    globals,
    resources: resources.filter((url) => !url.startsWith('https://us.etrade.com/')),
  };
}

/** Every element with the names of its attributes: of what is shown, or of what the emulator has served. */
function elementsOf(page: Page, served?: string): Promise<string[]> {
  const source = served && withRecorder(html(served, '')).body;
  return page.evaluate((text) => {
    const read = text === undefined ? document : new DOMParser().parseFromString(String(text), 'text/html');
    return [...read.querySelectorAll('*')].map(
      ({ tagName, attributes }) => `${tagName} ${[...attributes].map(({ name }) => name)}`,
    );
  }, source);
}

const NONE = { messages: [], mutations: [], events: [], globals: [], resources: [] };

describe("E*TRADE's pages", () => {
  it.each([
    ['plain', NONE],
    // The page's own script writes the code late, as one change of an attribute.
    ['late', { ...NONE, mutations: ['value'] }],
  ] as const)('see no trace of the extension (%s)', async (codePage, expected) => {
    const { emulator, etrade, startConnecting } = stage();
    emulator.scenario.recorder = true;
    emulator.scenario.codePage = codePage;
    const popup = await startConnecting();
    await etrade.logOn();
    const agreement = await etrade.agreement();
    const onAgreement = await readRecord(agreement);
    const shownAgreement = await elementsOf(agreement);
    const servedAgreement = await elementsOf(
      agreement,
      agreementPage({ stk1: 'any', environment: 'sandbox', acceptTermsBox: false, atCodePath: false }),
    );
    // The answer is held, so that the code page is still there to be asked.
    const hold = emulator.hold({ path: '/oauth/access_token' });
    await etrade.accept();
    await hold.arrived;
    const code = await etrade.codePage();
    const onCode = await readRecord(code);
    const shownCode = await elementsOf(code);
    const servedCode = await elementsOf(code, codePages[codePage].html('ANY12', 1500));
    hold.release();
    await popup.waitForStatus('Connected');

    expect(traces(onAgreement)).toEqual(NONE);
    expect(traces(onCode)).toEqual(expected);
    expect(shownAgreement).toEqual(servedAgreement);
    expect(shownCode).toEqual(servedCode);
  });

  it('are recorded at all: what a page does to itself is seen', async () => {
    const { emulator, etrade, startConnecting } = stage();
    emulator.scenario.recorder = true;
    await startConnecting();
    await etrade.logOn();
    const page = await etrade.agreement();
    await page.evaluate(() => {
      document.body.dataset.planted = 'yes';
      document.dispatchEvent(new CustomEvent('planted'));
      Object.assign(window, { planted: true });
    });
    const { mutations, events, globals } = traces(await readRecord(page));
    expect(mutations).toEqual(['data-planted']);
    expect(events).toHaveLength(1);
    expect(globals).toEqual(['planted']);
  });
});
