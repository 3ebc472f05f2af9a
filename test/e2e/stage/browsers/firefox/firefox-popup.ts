import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ToolbarPopup } from '../launch-browser.ts';
import { waitUntil } from '../wait-until.ts';
import { type FirefoxSession, NAVIGABLES } from './firefox-session.ts';

const IMPORTS = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  ${NAVIGABLES}
`;

export async function openFirefoxPopup(session: FirefoxSession, extensionId: string): Promise<ToolbarPopup> {
  const inPopup = <T>(body: string) => session.inChrome<T>(`${popupBrowser(extensionId)} ${body}`);
  await inPopup(`
    ${IMPORTS}
    ${ADDRESSABLE_POPUP}
    const window = Services.wm.getMostRecentWindow('navigator:browser');
    window.focus();
    await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
  `);
  const context = await waitUntil(() => inPopup<string | null>(`${IMPORTS} ${CONTEXT_OF_OPEN_POPUP}`), {
    what: 'the popup to open',
  });
  const evaluate = <T>(expression: string) => session.evaluate<T>(context, expression);
  await waitUntil(() => evaluate("document.readyState === 'complete'"), { what: 'the popup to load' });

  return {
    evaluate,
    async waitFor(expression, timeoutMs) {
      await waitUntil(() => evaluate(expression), {
        what: `${expression} in the popup`,
        ...(timeoutMs !== undefined && { timeoutMs }),
      });
    },
    async screenshot(file) {
      const { data } = await session.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, data, 'base64');
    },
    async close() {
      await inPopup("popup()?.closest('panel').hidePopup();");
      await waitUntil(() => inPopup('return popup() === undefined;'), { what: 'the popup to close' });
    },
  };
}

function popupBrowser(extensionId: string): string {
  return `
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
    const popup = () => [...extension.views].find((view) => view.viewType === 'popup')?.xulBrowser;
  `;
}

/** WebDriver looks a context up among the tabs only, and a popup is none: let it look there as well. */
const ADDRESSABLE_POPUP = `
  if (!Object.hasOwn(NavigableManager, 'getBrowserById')) {
    const amongTabs = NavigableManager.getBrowserById;
    NavigableManager.getBrowserById = function (id) {
      const inPopup = popup();
      return amongTabs.call(this, id) ?? (inPopup && this.getIdForBrowser(inPopup) === id ? inPopup : null);
    };
  }
`;

const CONTEXT_OF_OPEN_POPUP = `
  const opened = popup();
  if (opened?.closest('panel')?.state !== 'open') return null;
  opened.permanentKey ??= {};
  return NavigableManager.getIdForBrowser(opened);
`;
