import { browser } from 'wxt/browser';
import { FAILURES } from '../connection/failure.ts';
import type { Profile } from '../connection/profile.ts';
import type { Status } from '../connection/status.ts';
import type { Command } from '../messages/command.ts';
import type { CommandLine } from './use-command.ts';

type ActionName =
  | 'connect'
  | 'showTab'
  | 'reopenPage'
  | 'cancel'
  | 'renew'
  | 'disconnect'
  | 'addKeys'
  | 'fixKeys';

interface Action {
  readonly label: string;
  /** Null: opens the options page. */
  readonly command: (Command['type'] & ('connect' | 'reopenPage' | 'cancel' | 'renew' | 'disconnect')) | null;
  /** What to say when the state alone does not show that it worked. */
  readonly done?: string;
  /** What to say before the reason where it did not. */
  readonly failed?: string;
  /** Works while another command is still running. */
  readonly always?: true;
}

const ACTIONS: Readonly<Record<ActionName, Action>> = {
  connect: { label: 'Connect', command: 'connect' },
  showTab: { label: 'Show the E*TRADE tab', command: 'connect' },
  reopenPage: { label: 'Open the approval page again', command: 'reopenPage' },
  cancel: { label: 'Cancel', command: 'cancel', always: true },
  renew: { label: 'Renew', command: 'renew', done: 'Renewed: E*TRADE confirmed that the token is awake.' },
  disconnect: {
    label: 'Disconnect',
    command: 'disconnect',
    done: 'E*TRADE confirmed: the token is revoked.',
    failed: 'The token is forgotten here, but E*TRADE did not confirm; it dies at midnight in New York.',
  },
  addKeys: { label: 'Add your keys', command: null },
  fixKeys: { label: 'Fix the keys', command: null },
};

/** The buttons of each state; the first is the main one. */
function actionsFor(status: Status, hasKeys: boolean): readonly ActionName[] {
  switch (status.word) {
    case 'Not connected':
      return status.isRevoking ? [] : [hasKeys ? 'connect' : 'addKeys'];
    case 'Requesting a token':
      return ['cancel'];
    case 'Waiting for your approval':
      return ['showTab', 'cancel', 'reopenPage'];
    case 'Exchanging the code':
      return [];
    case 'Connected':
    case 'Inactive':
      return ['renew', 'disconnect'];
    case 'Expired':
      return ['connect'];
    case 'Failed':
      return FAILURES[status.failure.code].nextStep === 'fixKeys' ? ['fixKeys', 'connect'] : ['connect'];
  }
}

interface ActionsProps {
  readonly profile: Profile;
  readonly status: Status;
  readonly hasKeys: boolean;
  readonly line: CommandLine;
}

export function ConnectionActions({ profile, status, hasKeys, line }: ActionsProps) {
  const names = actionsFor(status, hasKeys);
  return (
    <div class="actions">
      {names.map((name, index) => (
        <button
          key={name}
          type="button"
          class={`${kindOf(name, index, status)} ${profile.environment}`}
          disabled={line.isBusy && !ACTIONS[name].always}
          onClick={() => void act(ACTIONS[name], profile.id, line)}
        >
          {ACTIONS[name].label}
        </button>
      ))}
    </div>
  );
}

/** A token that works needs nothing of the person, so no button stands out. */
function kindOf(name: ActionName, index: number, status: Status): string {
  if (name === 'reopenPage') return 'link';
  if (index > 0 || name === 'cancel') return 'quiet';
  return status.word === 'Connected' ? 'plain' : 'main';
}

async function act({ command, done, failed }: Action, profileId: string, line: CommandLine): Promise<void> {
  if (command) await line.run({ type: command, profileId }, { done, failed });
  else await browser.runtime.openOptionsPage();
}
