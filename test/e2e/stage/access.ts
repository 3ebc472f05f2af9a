import { FirefoxSession } from './browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from './browsers/launch-browser.ts';

const ORIGINS = ['https://api.etrade.com/*', 'https://apisb.etrade.com/*', 'https://us.etrade.com/*'];

/** The switch in the browser's own settings for extensions: whether this one may reach E*TRADE's API and pages by itself. */
export async function setAccess(browser: RunningBrowser, isAllowed: boolean): Promise<void> {
  await (browser.kind === 'chromium' ? setInChromium : setInFirefox)(browser, isAllowed);
}

/** The page of settings has a function for its switch. */
async function setInChromium({ browser, extensionOrigin }: RunningBrowser, isAllowed: boolean) {
  const change = {
    extensionId: new URL(extensionOrigin).host,
    hostAccess: isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK',
  };
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`);
  await page.close();
}

async function setInFirefox({ browser, extensionOrigin }: RunningBrowser, isAllowed: boolean) {
  await new FirefoxSession(browser).inChrome(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByHostname('${new URL(extensionOrigin).host}');
    const access = { permissions: [], origins: ${JSON.stringify(ORIGINS)}, data_collection: [] };
    await ExtensionPermissions.${isAllowed ? 'add' : 'remove'}(extension.id, access, extension);
  `);
}

/** Firefox can be told to take every question of an extension for answered with yes. */
export async function answerYesInFirefox({ browser }: RunningBrowser): Promise<void> {
  await new FirefoxSession(browser).inChrome(
    "Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);",
  );
}

/** The person allows one more site, which the extension then asks for. @param pattern such as `https://host/*` */
export async function allowSite(running: RunningBrowser, pattern: string): Promise<void> {
  if (running.kind === 'firefox') return answerYesInFirefox(running);
  const page = await running.browser.newPage();
  await page.goto('chrome://extensions/');
  const named = [new URL(running.extensionOrigin).host, pattern].map((each) => JSON.stringify(each));
  await page.evaluate(`chrome.developerPrivate.addHostPermission(${named.join()})`);
  await page.close();
}
