import type { Display } from './browsers/display.ts';
import { FirefoxSession } from './browsers/firefox/firefox-session.ts';
import type { RunningBrowser } from './browsers/launch-browser.ts';
import { waitUntil } from './browsers/wait-until.ts';

/** The question that a browser asks about an optional permission, in a window of its own. */
export interface PermissionQuestion {
  isOpen(): Promise<boolean>;
  /** Resolves when it has gone. */
  answer(answer: 'allow' | 'refuse'): Promise<void>;
}

/** @param display where Chromium shows its windows; Firefox has them without one */
export async function permissionQuestion(
  running: RunningBrowser,
  display: Display | null,
): Promise<PermissionQuestion> {
  const question = display ? inChromium(display) : await inFirefox(running);
  return {
    ...question,
    answer: (answer) =>
      waitUntil(
        async () => {
          if (!(await question.isOpen())) return true;
          // More than once: at first a browser takes no answer, lest it was meant for the page.
          await question.press(answer);
          return false;
        },
        { what: 'the question to go' },
      ).then(() => undefined),
  };
}

/** Wider is no question, but the page itself, which is not darkened. */
const WIDEST = 600;
/** From the lower right corner to the middle of "Allow". */
const TO_ALLOW = 40;

/** What Chromium asks stands white on a page that is darkened: no window of its own, as far as X knows. */
function inChromium({ whiteBox, press, click }: Display) {
  return {
    isOpen: async () => {
      const { left, right } = whiteBox();
      return right > left && right - left < WIDEST;
    },
    press: async (answer: 'allow' | 'refuse') => {
      const { right, bottom } = whiteBox();
      if (answer === 'allow') click(right - TO_ALLOW, bottom - TO_ALLOW);
      else press('Escape');
    },
  };
}

async function inFirefox({ browser }: RunningBrowser) {
  const session = new FirefoxSession(browser);
  await session.inChrome("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true);");
  const FIND = "const question = document.getElementById('addon-webext-permissions-notification');";
  return {
    isOpen: () =>
      session.inChrome<boolean>(
        `${FIND} return PopupNotifications.panel.state === 'open' && Boolean(question?.isConnected);`,
      ),
    press: (answer: 'allow' | 'refuse') =>
      session.inChrome<void>(
        `${FIND} question?.${answer === 'allow' ? 'button' : 'secondaryButton'}.click();`,
      ),
  };
}
