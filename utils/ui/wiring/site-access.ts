import { browser } from 'wxt/browser';
import { siteOf } from '../../etrade/callback/parse-address.ts';
import { PAGE_ORIGINS } from '../../etrade/environments.ts';
import { bridgeRulesItem } from '../../storage/bridge-items.ts';
import { callbackAddressItem } from '../../storage/callback-items.ts';
import { readGuests } from '../../storage/guest-items.ts';
import { pairingsItem } from '../../storage/handover-items.ts';
import { profilesItem } from '../../storage/profile-items.ts';
import { type NamedPermission, requestAccess } from './request-access.ts';

/** Who needs the site of an address beside E*TRADE's own: each brings the addresses that are stored for it. */
const NEEDED_BY: readonly (() => Promise<readonly (string | null)[]>)[] = [
  async () => {
    const profiles = await profilesItem.getValue();
    return Promise.all(profiles.map(({ id }) => callbackAddressItem(id).getValue()));
  },
  async () => (await bridgeRulesItem.getValue()).map(({ address }) => address),
  async () => (await pairingsItem.getValue()).map(({ address }) => address),
  readGuests,
];

/** What several changes at once need of the browser. */
export interface Needed {
  readonly notifications: boolean;
  readonly addresses: readonly string[];
}

/** To be called right on a press: one question for all of it. @returns whether the browser allows all of it */
export async function askForNeeds({ notifications, addresses }: Needed): Promise<boolean> {
  if (!notifications && addresses.length === 0) return true;
  return requestAccess(addresses.map(siteOf), notifications ? ['notifications'] : []).catch(() => false);
}

/** To be called right on a press. @returns whether the browser lets this address be seen */
export function askForSite(address: string, permissions?: readonly NamedPermission[]): Promise<boolean> {
  return requestAccess([siteOf(address)], permissions).catch(() => false);
}

/** Gives a site back to the browser that nobody needs any more, once nothing that needs it is stored. */
export async function giveBackSite(address: string): Promise<void> {
  const needed = await Promise.all(NEEDED_BY.map((addresses) => addresses()));
  const sites = needed.flat().map((each) => each && siteOf(each));
  const site = siteOf(address);
  if (!sites.includes(site)) await browser.permissions.remove({ origins: [site] }).catch(() => false);
}

/**
 * Whether the browser lets the content script read E*TRADE's pages. Chromium lists them among what is allowed, and yet
 * never answers for them: they are a script's and not the extension's own.
 */
export async function mayReadPages(): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [...PAGE_ORIGINS] })) return true;
  const { origins = [] } = await browser.permissions.getAll();
  return PAGE_ORIGINS.every((origin) => origins.includes(origin));
}
