import type { Browser, Page } from 'puppeteer-core';

/** The part of Puppeteer's connection that reaches what its public API leaves out. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, params: object): void;
}

type EvaluateResult =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

interface ContextTree {
  contexts: BrowsingContext[];
}

export interface BrowsingContext {
  context: string;
  url: string;
  userContext: string;
}

/** What tells which context is which tab. */
export const NAVIGABLES = `
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
`;

/** Raw WebDriver BiDi next to Puppeteer, in web content and in the browser's own privileged scope. */
export class FirefoxSession {
  readonly #connection: BidiConnection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: BidiConnection }).connection;
  }

  async send<T>(method: string, params: object): Promise<T> {
    return (await this.#connection.send(method, params)).result as T;
  }

  /** Hands Puppeteer an event that Firefox does not send. */
  announce(event: string, params: object): void {
    this.#connection.emit(event, params);
  }

  async contexts(): Promise<BrowsingContext[]> {
    return (await this.send<ContextTree>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  }

  /** The value of an expression, awaited; it crosses over as JSON. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const answer = await this.send<EvaluateResult>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result.value === undefined ? (undefined as T) : JSON.parse(answer.result.value);
  }

  /** Opens a tab in front and returns its context. */
  async openTab(url: string): Promise<string> {
    return await this.inChrome(`
      ${NAVIGABLES}
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });
      return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);
    `);
  }

  /** Brings a tab to the front, and the window it is in. */
  async selectTab(context: string): Promise<void> {
    await this.inChrome(`
      ${NAVIGABLES}
      const browser = NavigableManager.getBrowserById(${JSON.stringify(context)});
      const window = browser.ownerDocument.defaultView;
      window.focus();
      window.gBrowser.selectedTab = window.gBrowser.getTabForBrowser(browser);
    `);
  }

  /** Runs the body of an async function in the browser's window. */
  async inChrome<T>(body: string): Promise<T> {
    const { contexts } = await this.send<ContextTree>('browsingContext.getTree', {
      'moz:scope': 'chrome',
      maxDepth: 0,
    });
    const window = contexts[0]?.context;
    if (!window) throw new Error('Firefox has no window');
    return await this.evaluate(window, `(async () => { ${body} })()`);
  }
}

export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}
