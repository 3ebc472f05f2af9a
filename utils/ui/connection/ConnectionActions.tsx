import { type ActionName, nextActions } from '../../connection/next-actions.ts';
import type { Profile } from '../../connection/profile.ts';
import type { Status } from '../../connection/status.ts';
import { ACTION_WORDS } from '../../words/action-words.ts';
import { formatCountdown } from '../../words/format-time.ts';
import { tokenWorksQuestion } from '../../words/reply-words.ts';
import { Question } from '../parts/Question.tsx';
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
  const names = nextActions(status, hasKeys);
  const asking = askedOf(line, status);
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
              type="button"
              class={`${kindOf(name, index, status)} ${profile.environment}`}
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

/** How long E*TRADE still wants no requests. */
function pauseLeft(status: Status, now: number): number {
  if (status.name !== 'failed') return 0;
  const { at, pauseMs } = status.failure;
  // What is shown as now is up to a second old, and so older than a failure that has just come.
  return pauseMs ? Math.max(0, at + pauseMs - now) : 0;
}

/** What is asked before a token that works is put at risk; not where it has ended meanwhile. */
function askedOf({ reply }: CommandLine, { name }: Status) {
  return reply?.name === 'tokenWorks' && (name === 'active' || name === 'inactive') ? reply : null;
}

const LINKS: ReadonlySet<ActionName> = new Set(['reopenPage', 'connectAgain', 'otherKeys']);

/** A token that works needs nothing of the person, so no button stands out. */
function kindOf(name: ActionName, index: number, status: Status): string {
  if (LINKS.has(name)) return 'link';
  if (index > 0 || name === 'cancel') return 'quiet';
  return status.name === 'active' ? 'plain' : 'main';
}
