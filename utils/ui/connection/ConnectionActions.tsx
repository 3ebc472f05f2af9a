import { useEffect, useRef } from 'preact/hooks';
import { type ActionName, nextActions } from '../../connection/next-actions.ts';
import type { Profile } from '../../connection/profile.ts';
import type { Status, StatusName } from '../../connection/status.ts';
import { ACTION_WORDS } from '../../words/action-words.ts';
import { formatCountdown } from '../../words/format-time.ts';
import type { CommandLine } from '../wiring/use-command.ts';
import { ACTIONS } from './actions.ts';

interface ActionsProps {
  readonly profile: Profile;
  readonly status: Status;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
  readonly hasKeys: boolean;
  readonly line: CommandLine;
}

/** The buttons of the state. */
export function ConnectionActions({ profile, status, now, hasKeys, line }: ActionsProps) {
  const buttons = useKeptFocus(status.name);
  const names = nextActions(status, hasKeys, line.reply?.name === 'tokenWorks');
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
            {ACTION_WORDS[name]}
            {pauseMs > 0 && ` in ${formatCountdown(pauseMs)}`}
          </button>
        );
      })}
    </div>
  );
}

/** How long E*TRADE still wants no requests. */
function pauseLeft(status: Status, now: number): number {
  if (status.name !== 'failed') return 0;
  const { at, pauseMs } = status.failure;
  // What is shown as now is up to a second old, and so older than a failure that has just come.
  return pauseMs ? Math.max(0, at + pauseMs - now) : 0;
}

/** A pressed button that goes with its state must not take the keyboard's place in the page with it. */
function useKeptFocus(state: StatusName) {
  const buttons = useRef<HTMLDivElement>(null);
  const shownState = useRef(state);
  useEffect(() => {
    if (shownState.current === state) return;
    shownState.current = state;
    if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus();
  }, [state]);
  return buttons;
}

const LINKS: ReadonlySet<ActionName> = new Set(['reopenPage', 'connectAgain', 'otherKeys']);

/** A token that works needs nothing of the person, so no button stands out. */
function kindOf(name: ActionName, index: number, status: Status): string {
  if (LINKS.has(name)) return 'link';
  if (index > 0 || name === 'cancel') return 'quiet';
  return status.name === 'active' ? 'plain' : 'main';
}
