import type { ActionName } from '../../connection/next-actions.ts';
import { ACTION_HINTS, ACTION_WORDS } from '../../words/action-words.ts';
import { Menu } from '../parts/Menu.tsx';
import type { CommandLine } from '../wiring/use-command.ts';
import { ACTIONS } from './actions.ts';

interface ConnectionMenuProps {
  readonly profileId: string;
  readonly names: readonly ActionName[];
  readonly line: CommandLine;
  /** Whether a question waits for its answer. */
  readonly isAsking: boolean;
}

/** What can be done with a token that needs nothing of the person. */
export function ConnectionMenu({ profileId, names, line, isAsking }: ConnectionMenuProps) {
  const entries = names.map((name) => ({
    name,
    label: ACTION_WORDS[name],
    hint: ACTION_HINTS[name],
    isOff: line.isBusy || isAsking,
  }));
  return (
    <Menu
      label="More"
      entries={entries}
      chosen={(name) => void ACTIONS[name as ActionName].act(profileId, line)}
    />
  );
}
