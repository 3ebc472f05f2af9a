import { describe, expect, it } from 'vitest';
import { changesBetween, needsOf, withoutNeeds } from '@/utils/settings-file/preference-changes';
import { changeWords, fileFaultWords, unknownWords } from '@/utils/words/pages/settings-file-words';
import { FRESH, SET } from './samples.ts';

describe('what a file would change', () => {
  it('is told value by value, as it is and as it would be', () => {
    expect(changesBetween(FRESH, FRESH)).toEqual([]);
    expect(changesBetween(FRESH, SET).map(changeWords)).toEqual([
      'Sandbox: Name: Sandbox → Practice',
      'Sandbox: Authorization host: api.etrade.com → apisb.etrade.com',
      'Production: Callback address: none → https://myapp.example/cb?user=7',
      'State on the toolbar icon: on → off',
      'Keep tokens awake: off → on',
      'Lock after: 30 minutes → When the browser closes',
      'History of test calls: on → off',
      'Reminder before the token ends: off → on',
      'Time of the morning reminder: 09:00 → 07:30',
    ]);
  });

  it('needs what the browser has to allow, and nothing for what it takes away', () => {
    expect(needsOf(FRESH, SET)).toEqual({
      notifications: true,
      addresses: ['https://myapp.example/cb?user=7'],
    });
    expect(needsOf(SET, FRESH)).toEqual({ notifications: false, addresses: [] });
    expect(needsOf(SET, SET)).toEqual({ notifications: false, addresses: [] });
  });

  it('leaves that as it is where the browser does not allow it', () => {
    const rest = withoutNeeds(FRESH, SET);
    expect(needsOf(FRESH, rest)).toEqual({ notifications: false, addresses: [] });
    expect(rest.settings).toEqual(SET.settings);
    expect(rest.reminders).toEqual({ ...FRESH.reminders, morningAt: '07:30' });
    expect(withoutNeeds(SET, SET)).toEqual(SET);
  });
});

describe('what is said of a file', () => {
  it('shows a name from it as text that can be seen, and not too much of it', () => {
    expect(fileFaultWords({ name: 'field', field: 'a\u202eb' })).toContain('"a\\u202eb"');
    expect(unknownWords([])).toBe(null);
    const words = unknownWords(Array.from({ length: 7 }, (_, index) => `${index}${'x'.repeat(5_000)}`));
    expect(words).toContain('and 2 more');
    expect(words?.length).toBeLessThan(500);
  });
});
