import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { parseCommand } from '@/utils/messages/parse-command';
import { parsePageReport } from '@/utils/messages/parse-page-report';
import { etradePageOf, isOwnPage, type Ourselves } from '@/utils/messages/sender';
import { selectedProfileItem } from '@/utils/storage/profile-items';
import { reminderWishesItem, settingsItem } from '@/utils/storage/setting-items';
import { hearPage } from './incoming/hear-page';
import { runCommand } from './incoming/run-command';
import { closeStorageToContentScripts } from './lifecycle/close-storage';
import { ensureStorage } from './lifecycle/ensure-storage';
import { settle } from './lifecycle/settle';
import { noteUpdate } from './lifecycle/update-when-quiet';
import { loseTab } from './login/lose-tab';
import { refreshSigns, signTrouble } from './signs/refresh-signs';
import { openFromReminder, startReminders } from './signs/remind';
import { loadClock } from './world/clock';
import { noteEvent } from './world/log';

export default defineBackground(() => {
  const ourselves: Ourselves = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').replace(/\/$/, ''),
  };

  const ready = loadClock();
  // What storage cannot be read for is told by the pages; here there is the icon.
  const settleInTime = () => void ready.then(ensureStorage).then(settle).catch(signTrouble);

  // sendResponse and not a returned promise: every Chrome version that we support answers that way.
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const command = isOwnPage(sender, ourselves) ? parseCommand(message) : null;
    if (command) {
      void ready.then(() => runCommand(command)).then(sendResponse);
      return true;
    }
    const page = etradePageOf(sender, ourselves);
    const report = page && parsePageReport(message);
    if (report) {
      const heard = () => sendResponse(true);
      void ready.then(() => hearPage(report, page)).then(heard, heard);
      return true;
    }
    return false;
  });
  browser.tabs.onRemoved.addListener((tabId) => void ready.then(() => loseTab(tabId)));
  browser.alarms.onAlarm.addListener(() => {
    void noteEvent({ what: 'alarm' });
    settleInTime();
  });
  browser.runtime.onStartup.addListener(settleInTime);
  browser.runtime.onInstalled.addListener(settleInTime);
  browser.runtime.onUpdateAvailable.addListener(() => void ready.then(noteUpdate));
  for (const item of [selectedProfileItem, settingsItem]) item.watch(() => void ready.then(refreshSigns));
  reminderWishesItem.watch(() => void ready.then(startReminders).then(refreshSigns));
  // There only where the person has allowed notifications; the next start of the background looks again.
  browser.notifications?.onClicked.addListener(() => void openFromReminder());

  void noteEvent({ what: 'start' });
  void closeStorageToContentScripts();
  settleInTime();
});
