import { browser } from 'wxt/browser';
import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { authorizeUrl } from '@/utils/etrade/pages/authorize-url';
import { applyEvent } from '../state/apply-event';
import { closeEtradePage, closeTab, showTab } from '../world/tabs';

const addressOf = ({ issuer, requestToken }: AwaitingVerifier) =>
  authorizeUrl(issuer.consumerKey, requestToken.token);

/** Opens E*TRADE's page in a new tab; where the flow ended meanwhile, the tab is closed again. */
export async function openAuthorizeTab(profileId: string, state: AwaitingVerifier): Promise<void> {
  const { id: tabId } = await browser.tabs.create({ url: addressOf(state), active: true });
  if (tabId === undefined) return;
  const kept = await applyEvent(profileId, { type: 'authorizeTabOpened', flowId: state.flowId, tabId });
  if (!kept) await closeTab(tabId);
}

/** Brings E*TRADE's tab to the front, or opens it where there is none. */
export async function showAuthorizeTab(profileId: string, state: AwaitingVerifier): Promise<void> {
  const shown = state.tabId !== null && (await showTab(state.tabId));
  if (!shown) await openAuthorizeTab(profileId, state);
}

/** Loads the authorize page anew in its tab: after a detour the login is there, but the page is not. */
export async function reloadAuthorizeTab(profileId: string, state: AwaitingVerifier): Promise<void> {
  if (state.tabId === null || !(await showTab(state.tabId))) return openAuthorizeTab(profileId, state);
  await browser.tabs.update(state.tabId, { url: addressOf(state) });
}

/** Closes what the tab of a login was left with. */
export type CloseTab = (tabId: number) => Promise<void>;

/** Closes E*TRADE's page, if it is still there, and brings back the tab that the person came from. */
export async function leaveAuthorizeTab(
  tabId: number | null,
  returnTabId: number | null,
  close: CloseTab = closeEtradePage,
): Promise<void> {
  if (tabId !== null) await close(tabId);
  if (returnTabId !== null) await showTab(returnTabId);
}
