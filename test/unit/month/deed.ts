import type { ProfileCommandType } from '@/utils/messages/command';
import type { PageReport } from '@/utils/messages/page-report';
import type { Month, ProfileId } from './month-world.ts';
import type { Tab } from './tabs.ts';

/** What a deed is about, and a number by which it chooses between its ways. */
export interface Choice {
  readonly profileId: ProfileId;
  readonly pick: number;
}

export type Deed = (month: Month, choice: Choice) => unknown;

export const oneOf = <Item>(items: readonly Item[], pick: number): Item | undefined =>
  items[pick % items.length];

export const send =
  (type: ProfileCommandType) =>
  (month: Month, { profileId }: Choice) =>
    month.command({ type, profileId });

/** The content script says what a page shows. */
export const say = (month: Month, { id: tabId, url }: Pick<Tab, 'id' | 'url'>, report: PageReport) =>
  month.report({ report, tabId, url });
