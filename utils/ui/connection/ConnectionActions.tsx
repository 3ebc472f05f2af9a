import { useEffect, useRef } from 'preact/hooks';
import { type ActionName, nextActions } from '../../connection/next-actions.ts';
import type { Profile } from '../../connection/profile.ts';
import { holdsToken, type Status } from '../../connection/status.ts';
import type { Reply } from '../../messages/command.ts';
import { ACTION_HINTS, ACTION_WORDS } from '../../words/action-words.ts';
import { formatCountdown } from '../../words/format-time.ts';
import { tokenWorksQuestion } from '../../words/reply-words.ts';
import { Question } from '../parts/Question.tsx';
import type { CommandLine } from '../wiring/use-command.ts';
import { ACTIONS } from './actions.ts';

type TokenWorks = Extract<Reply, { name: 'tokenWorks' }>;

interface ActionsProps {
  readonly profile: Profile;
  readonly status: Status;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
  readonly hasKeys: boolean;
  readonly line: CommandLine;
  /** What is asked before a token that works is put at risk. */
  readonly asking: TokenWorks | null;
  /** Whether the page opens with the keyboard's place on the main button, where only that leads on. */
  readonly takesFocus: boolean;
}

/** The buttons of the state. */
export function ConnectionActions({ profile, status, now, hasKeys, line, asking, takesFocus }: ActionsProps) {
  const names = nextActions(status, hasKeys);
  const first = useFirstFocus(status, takesFocus);
  const act = (name: ActionName) => void ACTIONS[name].act(profile.id, line);
  return (
    <>
      <div class="actions">
        {names.map((name, index) => {
          const pauseMs = name === 'connect' ? pauseLeft(status, now) : 0;
          const isOff = (line.isBusy && !ACTIONS[name].always) || pauseMs > 0 || asking !== null;
          return (
            <button
              key={name}
              ref={index === 0 ? first : null}
              type="button"
              class={`${kindOf(name, index)} ${profile.environment}`}
              title={ACTION_HINTS[name]}
              aria-disabled={isOff}
              onClick={() => isOff || act(name)}
            >
              {ACTION_WORDS[name]}
              {pauseMs > 0 && ` in ${formatCountdown(pauseMs)}`}
            </button>
          );
        })}
      </div>
      {asking && (
        <Question
          text={tokenWorksQuestion(asking)}
          yes={ACTION_WORDS.replaceToken}
          no={ACTION_WORDS.keepToken}
          confirmed={() => act('replaceToken')}
          kept={() => act('keepToken')}
        />
      )}
    </>
  );
}

/** Where a page opens on a state that only this leads on from, a key is enough; what has the focus already keeps it. */
function useFirstFocus({ name }: Status, isWanted: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const leadsOn = name === 'disconnected' || name === 'expired';
    if (isWanted && leadsOn && document.activeElement === document.body) button.current?.focus();
    // As it opens, and never later: a key that is pressed twice must not connect again.
  }, []);
  return button;
}

/** How long E*TRADE still wants no requests. */
function pauseLeft(status: Status, now: number): number {
  if (status.name !== 'failed') return 0;
  const { at, pauseMs } = status.failure;
  // What is shown as now is up to a second old, and so older than a failure that has just come.
  return pauseMs ? Math.max(0, at + pauseMs - now) : 0;
}

/** What is asked before a token that works is put at risk; not where it has ended meanwhile. */
export function askedOf({ reply }: CommandLine, status: Status): TokenWorks | null {
  return reply?.name === 'tokenWorks' && holdsToken(status) ? reply : null;
}

const LINKS: ReadonlySet<ActionName> = new Set(['reopenPage', 'otherKeys']);

function kindOf(name: ActionName, index: number): string {
  if (LINKS.has(name)) return 'link';
  return index > 0 || name === 'cancel' ? 'quiet' : 'main';
}
