import type { Status } from '../connection/status.ts';

const STEPS = [
  'Ask E*TRADE for a request token',
  'Log in and press Accept at E*TRADE',
  'Read the code',
  "Exchange it for today's token",
] as const;

const CURRENT_STEP: Partial<Record<Status['word'], number>> = {
  'Requesting a token': 0,
  'Waiting for your approval': 1,
  'Exchanging the code': 3,
};

/** Where a login is, and what is still to come. */
export function FlowSteps({ word }: { word: Status['word'] }) {
  const current = CURRENT_STEP[word] ?? 0;
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
