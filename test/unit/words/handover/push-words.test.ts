import { expect, it } from 'vitest';
import { deliveryWords } from '@/utils/words/handover/push-words';

it('an answer that refused is told with its status', () => {
  expect(deliveryWords({ outcome: 'refused', status: 404 })).toContain('it answered 404 Not Found');
});

it('a stranger is told as one', () => {
  expect(deliveryWords({ outcome: 'stranger', status: 200 })).toContain('another program listens there');
});

it('where the token stayed here, it is said what to do', () => {
  expect(deliveryWords({ outcome: 'unreachable' })).toContain('The token stays here');
  expect(deliveryWords({ outcome: 'stopped' })).toContain('"Send now"');
});
