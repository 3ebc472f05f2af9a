import { browser } from 'wxt/browser';
import { bridgeRulesItem } from '../../storage/bridge-items.ts';
import { callbackAddressItem } from '../../storage/callback-items.ts';
import { pairingsItem } from '../../storage/handover-items.ts';
import { profilesItem } from '../../storage/profile-items.ts';
import { requestAccess } from './request-access.ts';

/** Who needs the site of an address beside E*TRADE's own: each brings the addresses that are stored for it. */
const NEEDED_BY: readonly (() => Promise<readonly (string | null)[]>)[] = [
  async () => {
    const profiles = await profilesItem.getValue();
    return Promise.all(profiles.map(({ id }) => callbackAddressItem(id).getValue()));
  },
  async () => (await bridgeRulesItem.getValue()).map(({ address }) => address),
  async () => (await pairingsItem.getValue()).map(({ address }) => address),
];

/** The one site that an address is of, as browsers are asked for it: every port of its host. */
function siteOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** What several changes at once need of the browser. */
export interface Needed {
  readonly notifications: boolean;
  readonly addresses: readonly string[];
}

/** To be called right on a press: one question for all of it. @returns whether the browser allows all of it */
export async function askForNeeds({ notifications, addresses }: Needed): Promise<boolean> {
  if (!notifications && addresses.length === 0) return true;
  const origins = addresses.map(siteOf);
  const permissions = notifications ? ['notifications' as const] : [];
  return browser.permissions.request({ permissions, origins }).catch(() => false);
}

/** To be called right on a press. @returns whether the browser lets this address be seen */
export function askForSite(address: string): Promise<boolean> {
  return requestAccess([siteOf(address)]).catch(() => false);
}

/** Gives a site back to the browser that nobody needs any more, once nothing that needs it is stored. */
export async function giveBackSite(address: string): Promise<void> {
  const needed = await Promise.all(NEEDED_BY.map((addresses) => addresses()));
  const sites = needed.flat().map((each) => each && siteOf(each));
  const site = siteOf(address);
  if (!sites.includes(site)) await browser.permissions.remove({ origins: [site] }).catch(() => false);
}
