import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { parseCommand } from '@/utils/messages/parse-command';
import { parsePageReport } from '@/utils/messages/parse-page-report';
import { etradePageOf, isOwnPage, type Ourselves } from '@/utils/messages/sender';
import { selectedProfileItem } from '@/utils/storage/selected-profile-item';
import { closeStorageToContentScripts } from './close-storage';
import { hearPage } from './hear-page';
import { loseTab } from './lose-tab';
import { refreshSigns } from './refresh-signs';
import { runCommand } from './run-command';
import { settle } from './settle';

export default defineBackground(() => {
  const ourselves: Ourselves = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').replace(/\/$/, ''),
  };

  // sendResponse and not a returned promise: every Chrome version that we support answers that way.
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const command = isOwnPage(sender, ourselves) ? parseCommand(message) : null;
    if (command) {
      void runCommand(command).then(sendResponse);
      return true;
    }
    const page = etradePageOf(sender, ourselves);
    const report = page && parsePageReport(message);
    if (report) {
      const heard = () => sendResponse(true);
      void hearPage(report, page).then(heard, heard);
      return true;
    }
    return false;
  });
  browser.tabs.onRemoved.addListener((tabId) => void loseTab(tabId));
  browser.alarms.onAlarm.addListener(() => void settle());
  browser.runtime.onStartup.addListener(() => void settle());
  browser.runtime.onInstalled.addListener(() => void settle());
  selectedProfileItem.watch(() => void refreshSigns());

  void closeStorageToContentScripts();
  void settle();
});
