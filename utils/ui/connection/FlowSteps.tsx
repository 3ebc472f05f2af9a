import type { Status } from '../../connection/status.ts';

const STEPS = [
  'Ask E*TRADE for a request token',
  'Log in and press Accept at E*TRADE',
  'Read the code',
  "Exchange it for today's token",
] as const;

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
      {STEPS.map((step, index) => (
        <li key={step} class={stage(index, current)} aria-current={index === current ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}

function stage(index: number, current: number): string {
  if (index === current) return 'now';
  return index < current ? 'done' : 'todo';
}
