import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Rejected } from '@/utils/messages/command';
import { isTooLong, parseCommand } from '@/utils/messages/parse-command';
import { isGuestQuestion } from '@/utils/messages/parse-guest-question';
import { parsePageReport } from '@/utils/messages/parse-page-report';
import { isPress } from '@/utils/messages/press';
import { etradePageOf, isOwnPage, type Ourselves, shownPageOf } from '@/utils/messages/sender';
import { reminderWishesItem } from '@/utils/storage/setting-items';
import { settleOffer } from './callback/offer-code';
import { watchCallbacks } from './callback/watch-callback';
import { keepGuestScript } from './handover/keep-guest-script';
import { push } from './handover/push';
import { writeTokenFiles } from './handover/write-token-file';
import { answerGuest } from './incoming/answer-guest';
import { hearCallback } from './incoming/hear-callback';
import { hearPage } from './incoming/hear-page';
import { runCommand } from './incoming/run-command';
import { runPress, useSelection } from './incoming/run-press';
import { closeStorageToContentScripts } from './lifecycle/close-storage';
import { ensureStorage } from './lifecycle/ensure-storage';
import { openWelcome } from './lifecycle/open-welcome';
import { settle } from './lifecycle/settle';
import { noteUpdate } from './lifecycle/update-when-quiet';
import { followTab, loseTab } from './login/lose-tab';
import { followStorage } from './signs/follow-storage';
import { makeMenus, SELECTION_ITEM, SIDE_PANEL_ITEM } from './signs/menus';
import { openForCode } from './signs/open-for-code';
import { refreshSigns, signTrouble } from './signs/refresh-signs';
import { pressedReminder, remind, startReminders } from './signs/remind';
import { loadClock } from './world/clock';
import { noteEvent } from './world/log';
import { showPopup } from './world/open-popup';
import { openSidePanel } from './world/side-panel';

/** Who wakes the background by a message waits for its answer: looking around comes behind that. */
const LOOK_AROUND_AFTER_MS = 500;

export default defineBackground(() => {
  const ourselves: Ourselves = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').replace(/\/$/, ''),
  };

  const ready = loadClock();
  const draw = () => refreshSigns().catch(signTrouble);
  const tell = () => Promise.allSettled([push(), writeTokenFiles(), keepGuestScript()]);
  let hasLookedAround = false;
  /** Ends what was left half-done, says what is due, and draws how things stand. */
  const lookAround = () => {
    hasLookedAround = true;
    // What storage cannot be read for is told by the pages; here there is the icon.
    void ready
      .then(ensureStorage)
      .then(settle)
      .then(callbacks.end)
      .then(settleOffer)
      .then(() => remind())
      .then(draw)
      .catch(signTrouble)
      .then(tell);
  };

  const callbacks = watchCallbacks(
    (arrival) => void ready.then(() => hearCallback(arrival)).catch(() => undefined),
  );

  // sendResponse and not a returned promise: every Chrome version that we support answers that way.
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const isOurs = isOwnPage(sender, ourselves);
    const command = isOurs ? parseCommand(message) : null;
    if (command) {
      void ready.then(() => runCommand(command)).then(sendResponse);
      // What time alone or the browser's settings have changed is in no storage: a page that looks has it drawn and told.
      if (command.type === 'settle') void ready.then(draw).then(tell);
      return true;
    }
    if (isOurs && isTooLong(message)) {
      sendResponse({ name: 'rejected', reason: 'tooLong' } satisfies Rejected);
      return true;
    }
    const page = etradePageOf(sender, ourselves);
    const report = page && parsePageReport(message);
    if (report) {
      const heard = () => sendResponse(true);
      void ready.then(() => hearPage(report, page)).then(heard, heard);
      return true;
    }
    const guest = isGuestQuestion(message) ? shownPageOf(sender, ourselves) : null;
    if (guest) {
      const silent = () => sendResponse([]);
      void ready.then(() => answerGuest(guest)).then(sendResponse, silent);
      return true;
    }
    return false;
  });
  browser.tabs.onRemoved.addListener((tabId) => void ready.then(() => loseTab(tabId)));
  // Not in Firefox for Android.
  browser.tabs.onReplaced?.addListener(
    (added: number, removed: number) => void ready.then(() => followTab(added, removed)),
  );
  browser.alarms.onAlarm.addListener(() => {
    void noteEvent({ what: 'alarm' });
    lookAround();
  });
  browser.runtime.onStartup.addListener(lookAround);
  browser.runtime.onInstalled.addListener((details) => {
    void makeMenus().catch(() => undefined);
    lookAround();
    void openWelcome(details).catch(() => undefined);
  });
  browser.runtime.onUpdateAvailable.addListener(() => void ready.then(noteUpdate));
  followStorage(() => {
    callbacks.begin();
    void ready.then(tell);
    void ready
      .then(draw)
      .then(openForCode)
      .catch(() => undefined);
  });
  reminderWishesItem.watch(() => void ready.then(startReminders).then(draw));
  // There only where the person has allowed notifications; the next start of the background looks again.
  browser.notifications?.onClicked.addListener((id) => {
    const { wantsToken, profileId } = pressedReminder(id);
    void ready.then(() => (wantsToken ? runPress('connect-or-renew', profileId) : showPopup()));
  });
  // Neither is in Firefox for Android.
  browser.commands?.onCommand.addListener((name: string) => {
    if (isPress(name)) void ready.then(() => runPress(name));
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === SIDE_PANEL_ITEM && tab) openSidePanel(tab.windowId);
    else if (isPress(menuItemId)) void ready.then(() => runPress(menuItemId));
    else if (menuItemId === SELECTION_ITEM && selectionText && tab?.id !== undefined) {
      const { id } = tab;
      void ready.then(() => useSelection(selectionText, id));
    }
  });

  void noteEvent({ what: 'start' });
  void closeStorageToContentScripts();
  setTimeout(() => hasLookedAround || lookAround(), LOOK_AROUND_AFTER_MS);
});
