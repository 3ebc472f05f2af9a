import { describe, expect, it } from 'vitest';
import { statusOf } from '@/utils/connection/status';
import { profileSummary } from '@/utils/words/pages/card-words';
import { pageTitle } from '@/utils/words/pages/page-title';
import { connected, NOW } from '../../connection/samples.ts';

const MINUTE_MS = 60_000;
const endsIn = (ms: number) =>
  statusOf({ ...connected, accessToken: { ...connected.accessToken, endsAt: NOW + ms } }, NOW);
const NOTHING = statusOf({ name: 'disconnected' }, NOW);

describe('the title of a page', () => {
  it('tells the profile in front, its state, and the hours left', () => {
    expect(pageTitle('Console', 'Sandbox', endsIn(569 * MINUTE_MS), NOW)).toBe(
      '● Sandbox, 9 h – Console – Opening Bell',
    );
    expect(pageTitle(null, 'Sandbox', endsIn(59 * MINUTE_MS), NOW)).toBe('● Sandbox, <1 h – Opening Bell');
    expect(pageTitle('Options', 'Production', NOTHING, NOW)).toBe(
      'Production, not connected – Options – Opening Bell',
    );
  });
});

describe('a profile in one line', () => {
  it('has its state and enough of its key', () => {
    expect(profileSummary(endsIn(569 * MINUTE_MS), NOW, '5a5a…000a')).toBe(
      'Connected, 9 h 29 min left · 5a5a…000a',
    );
    expect(profileSummary(NOTHING, NOW, null)).toBe('Not connected · no keys');
  });
});
