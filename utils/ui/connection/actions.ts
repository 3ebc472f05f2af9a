import type { ActionName } from '../../connection/next-actions.ts';
import { API_ORIGINS } from '../../etrade/environments.ts';
import type { ProfileCommandType } from '../../messages/command.ts';
import { profilesItem, selectedProfileItem } from '../../storage/profile-items.ts';
import { DONE_WORDS } from '../../words/action-words.ts';
import { openPage } from '../wiring/open-page.ts';
import { requestAccess } from '../wiring/request-access.ts';
import type { CommandLine } from '../wiring/use-command.ts';

interface Action {
  readonly act: (profileId: string, line: CommandLine) => Promise<unknown>;
  /** Works while another command is still running. */
  readonly always?: true;
}

const command = (type: ProfileCommandType, done?: string): Action => ({
  act: (profileId, line) => line.run({ type, profileId }, done),
});
const keysOfProfile: Action = { act: (profileId) => openPage('options', profileId) };

/** What each action does. */
export const ACTIONS: Readonly<Record<ActionName, Action>> = {
  connect: command('connect'),
  showTab: command('connect'),
  reopenPage: command('reopenPage'),
  cancel: { ...command('cancel'), always: true },
  renew: command('renew', DONE_WORDS.renew),
  disconnect: command('disconnect', DONE_WORDS.disconnect),
  connectAgain: command('connect'),
  lock: command('lock'),
  replaceToken: command('replaceToken'),
  keepToken: { act: async (_, line) => line.clear() },
  keepEarlierToken: command('keepEarlierToken'),
  addKeys: keysOfProfile,
  fixKeys: keysOfProfile,
  // The emergency screen stands there in place of the options.
  repair: { act: () => openPage('options') },
  otherKeys: {
    act: async (profileId, line) => {
      const profiles = await profilesItem.getValue();
      const environment = profiles.find(({ id }) => id === profileId)?.environment;
      const other = profiles.find((profile) => profile.environment !== environment);
      if (!other) return;
      await selectedProfileItem.setValue(other.id);
      await line.run({ type: 'connect', profileId: other.id });
    },
  },
  allowAccess: {
    act: async (profileId, line) => {
      if (await requestAccess(API_ORIGINS)) await line.run({ type: 'connect', profileId });
    },
  },
};
