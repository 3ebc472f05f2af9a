import type { Status } from '../../connection/status.ts';

type Stage = 'todo' | 'now' | 'done';

/** Each step as it is to come, under way, and done. */
const STEPS: readonly Readonly<Record<Stage, string>>[] = [
  {
    todo: 'Ask for a request token',
    now: 'Asking for a request token…',
    done: 'Request token received',
  },
  {
    todo: 'Log in and press Accept at E*TRADE',
    now: 'Log in and press Accept at E*TRADE',
    done: 'Accepted at E*TRADE',
  },
  { todo: 'Read the code', now: 'Reading the code…', done: 'Code read' },
  { todo: "Get today's token", now: "Getting today's token…", done: "Today's token received" },
];

/** Which step is on; once the person has accepted, what is left is the code. */
function currentStep(status: Status): number {
  switch (status.name) {
    case 'awaitingVerifier':
      return status.state.pageSeen === 'accepted' ? 2 : 1;
    case 'exchangingVerifier':
      return 3;
    default:
      return 0;
  }
}

/** Where a login is, and what is still to come. */
export function FlowSteps({ status }: { status: Status }) {
  const current = currentStep(status);
  return (
    <ol class="steps">
      {STEPS.map((step, index) => {
        const stage = stageOf(index, current);
        return (
          <li key={step.todo} class={stage} aria-current={stage === 'now' ? 'step' : undefined}>
            {step[stage]}
          </li>
        );
      })}
    </ol>
  );
}

function stageOf(index: number, current: number): Stage {
  if (index === current) return 'now';
  return index < current ? 'done' : 'todo';
}
