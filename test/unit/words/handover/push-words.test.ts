import { expect, it } from 'vitest';
import { deliveryWords } from '@/utils/words/handover/push-words';

const token = { type: 'token.connected' } as const;

it('an answer that refused is told with its status', () => {
  expect(deliveryWords({ ...token, outcome: 'refused', status: 404 })).toContain('it answered 404 Not Found');
});

it('a stranger is told as one', () => {
  expect(deliveryWords({ ...token, outcome: 'stranger', status: 200 })).toContain(
    'another program listens there',
  );
});

it('where the token stayed here, it is said what to do', () => {
  expect(deliveryWords({ ...token, outcome: 'unreachable' })).toContain('The token stays here');
  expect(deliveryWords({ ...token, outcome: 'stopped' })).toContain('"Send now"');
});

it.each(['unreachable', 'stopped'] as const)(
  'of a code that is %s nothing is said that holds for a token',
  (outcome) => {
    expect(deliveryWords({ type: 'verifier.captured', outcome })).not.toMatch(/token|Send now/);
  },
);
