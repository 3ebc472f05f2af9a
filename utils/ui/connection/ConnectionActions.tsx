import { useEffect, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { NextStep } from '../../connection/failures/failure-text.ts';
import type { Profile } from '../../connection/profile.ts';
import type { Status } from '../../connection/status.ts';
import { API_ORIGINS } from '../../etrade/environments.ts';
import { profilesItem, selectedProfileItem } from '../../storage/profile-items.ts';
import { wordsOf } from '../../words/failure-words.ts';
import { formatCountdown } from '../../words/format-time.ts';
import { requestAccess } from '../wiring/request-access.ts';
import type { CommandLine } from '../wiring/use-command.ts';

type ActionName =
  | 'connect'
  | 'showTab'
  | 'reopenPage'
  | 'cancel'
  | 'renew'
  | 'disconnect'
  | 'addKeys'
  | 'fixKeys'
  | 'otherKeys'
  | 'allowAccess'
  | 'repair'
  | 'connectAgain'
  | 'replaceToken'
  | 'keepToken'
  | 'keepEarlierToken';

interface Action {
  readonly label: string;
  readonly act: (profileId: string, line: CommandLine) => Promise<unknown>;
  /** Works while another command is still running. */
  readonly always?: true;
}

type PlainCommand =
  | 'connect'
  | 'replaceToken'
  | 'keepEarlierToken'
  | 'reopenPage'
  | 'cancel'
  | 'renew'
  | 'disconnect';

/** @param done what to say when the state alone does not show that it worked */
const command = (label: string, type: PlainCommand, done?: string): Action => ({
  label,
  act: (profileId, line) => line.run({ type, profileId }, done),
});
const openOptions = () => browser.runtime.openOptionsPage();

const ACTIONS: Readonly<Record<ActionName, Action>> = {
  connect: command('Connect', 'connect'),
  showTab: command('Show the E*TRADE tab', 'connect'),
  reopenPage: command('Open the approval page again', 'reopenPage'),
  cancel: { ...command('Cancel', 'cancel'), always: true },
  renew: command('Renew', 'renew', 'Renewed: E*TRADE confirmed that the token is awake.'),
  disconnect: command('Disconnect', 'disconnect', 'E*TRADE confirmed: the token is revoked.'),
  connectAgain: command('Connect again', 'connect'),
  replaceToken: command('Connect anyway', 'replaceToken'),
  keepToken: { label: 'Keep the token', act: async (_, line) => line.clear() },
  keepEarlierToken: command('Keep the earlier token', 'keepEarlierToken'),
  addKeys: { label: 'Add your keys', act: openOptions },
  fixKeys: { label: 'Fix the keys', act: openOptions },
  otherKeys: {
    label: 'Try the other environment',
    act: async (profileId, line) => {
      const profiles = await profilesItem.getValue();
      const environment = profiles.find(({ id }) => id === profileId)?.environment;
      const other = profiles.find((profile) => profile.environment !== environment);
      if (!other) return;
      await selectedProfileItem.setValue(other.id);
      await line.run({ type: 'connect', profileId: other.id });
    },
  },
  // The emergency screen stands there in place of the options.
  repair: { label: 'Repair', act: openOptions },
  allowAccess: {
    label: 'Allow access',
    act: async (profileId, line) => {
      if (await requestAccess(API_ORIGINS)) await line.run({ type: 'connect', profileId });
    },
  },
};

const NEXT_STEPS: Readonly<Record<NextStep, readonly ActionName[]>> = {
  connect: ['connect'],
  changeCall: ['connect'],
  fixKeys: ['fixKeys', 'connect'],
  otherKeys: ['fixKeys', 'connect', 'otherKeys'],
  allowAccess: ['allowAccess', 'connect'],
  repair: ['repair'],
  unlock: ['connect'],
};

/** The buttons of each state; the first is the main one. */
function actionsFor(status: Status, hasKeys: boolean, isAsking: boolean): readonly ActionName[] {
  switch (status.word) {
    case 'Not connected':
      return status.isRevoking ? [] : [hasKeys ? 'connect' : 'addKeys'];
    case 'Requesting a token':
      return ['cancel'];
    case 'Waiting for your approval':
      return ['showTab', 'cancel', 'reopenPage'];
    case 'Exchanging the code':
    case 'Locked':
      return [];
    case 'Connected':
    case 'Inactive':
      return isAsking ? ['keepToken', 'replaceToken'] : ['renew', 'disconnect', 'connectAgain'];
    case 'Expired':
      return ['connect'];
    case 'Failed':
      return [
        ...NEXT_STEPS[wordsOf(status.failure).nextStep],
        ...(status.earlier ? (['keepEarlierToken'] as const) : []),
      ];
  }
}

interface ActionsProps {
  readonly profile: Profile;
  readonly status: Status;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
  readonly hasKeys: boolean;
  readonly line: CommandLine;
}

export function ConnectionActions({ profile, status, now, hasKeys, line }: ActionsProps) {
  const buttons = useKeptFocus(status.word);
  const names = actionsFor(status, hasKeys, line.reply?.name === 'tokenWorks');
  return (
    <div class="actions" ref={buttons}>
      {names.map((name, index) => {
        const pauseMs = name === 'connect' ? pauseLeft(status, now) : 0;
        const isOff = (line.isBusy && !ACTIONS[name].always) || pauseMs > 0;
        return (
          <button
            key={name}
            type="button"
            class={`${kindOf(name, index, status)} ${profile.environment}`}
            aria-disabled={isOff}
            onClick={() => void (isOff || ACTIONS[name].act(profile.id, line))}
          >
            {ACTIONS[name].label}
            {pauseMs > 0 && ` in ${formatCountdown(pauseMs)}`}
          </button>
        );
      })}
    </div>
  );
}

/** How long E*TRADE still wants no requests. */
function pauseLeft(status: Status, now: number): number {
  if (status.word !== 'Failed') return 0;
  const { at, pauseMs } = status.failure;
  // What is shown as now is up to a second old, and so older than a failure that has just come.
  return pauseMs ? Math.max(0, at + pauseMs - now) : 0;
}

/** A pressed button that goes with its state must not take the keyboard's place in the page with it. */
function useKeptFocus(word: Status['word']) {
  const buttons = useRef<HTMLDivElement>(null);
  const shownWord = useRef(word);
  useEffect(() => {
    if (shownWord.current === word) return;
    shownWord.current = word;
    if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus();
  }, [word]);
  return buttons;
}

const LINKS: ReadonlySet<ActionName> = new Set(['reopenPage', 'connectAgain', 'otherKeys']);

/** A token that works needs nothing of the person, so no button stands out. */
function kindOf(name: ActionName, index: number, status: Status): string {
  if (LINKS.has(name)) return 'link';
  if (index > 0 || name === 'cancel') return 'quiet';
  return status.word === 'Connected' ? 'plain' : 'main';
}
