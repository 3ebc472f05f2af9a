import { FirefoxSession } from './browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from './browsers/launch-browser.ts';

/** WebDriver has Firefox trust every certificate; Chromium trusts the emulator's own key only, as it is. */
export async function trustEveryCertificate({ kind, browser }: RunningBrowser, isTrusted: boolean) {
  if (kind !== 'firefox') return;
  await new FirefoxSession(browser).inChrome(`
    const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService);
    overrides.setDisableAllSecurityChecksAndLetAttackersInterceptMyData(${isTrusted});
  `);
}
