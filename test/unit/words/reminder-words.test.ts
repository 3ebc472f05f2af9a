import { expect, it } from 'vitest';
import { REMINDERS } from '@/utils/words/reminder-words';

const MINUTE_MS = 60_000;

it('each reminder names the profile, and says why it comes', () => {
  expect(REMINDERS.tokenEnds('Sandbox', 10 * MINUTE_MS)).toEqual([
    'Sandbox: the token ends in 10 minutes',
    'E*TRADE ends every token at midnight in New York.',
  ]);
  expect(REMINDERS.morning('Production')).toEqual([
    'Production: no token yet today',
    'Click to connect, before your programs need it.',
  ]);
});
