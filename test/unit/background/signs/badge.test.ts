import { describe, expect, it } from 'vitest';
import { badgeOf } from '@/entrypoints/background/signs/badge';
import type { Profile } from '@/utils/connection/profile';
import { BUILT_IN_PROFILES } from '@/utils/connection/profile';
import { expiresAt } from '@/utils/connection/token-worth';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';

const [sandbox, production] = BUILT_IN_PROFILES as [Profile, Profile];
const HOUR_MS = 60 * 60_000;
const codeMissing = { ...awaiting, pageSeen: 'codeMissing' } as const;
const END = expiresAt(connected);
const used = (lastUsedAt: number) => ({ ...connected, lastUsedAt });

describe('the badge', () => {
  it.each([
    ['disconnected', STATES.disconnected, NOW, '', ''],
    ['requesting', STATES.requestingToken, NOW, '', ''],
    ['waiting', awaiting, NOW, '…', '…'],
    ['waiting for a code that only the person can read', codeMissing, NOW, '!', '!'],
    ['waiting too long', awaiting, NOW + 5 * 60_000, '!', '!'],
    ['exchanging', STATES.exchangingVerifier, NOW, '', ''],
    ['connected with 14 hours left', connected, NOW, '14h', 'P14h'],
    ['connected with a moment less', connected, NOW + 1, '13h', 'P13h'],
    ['connected with one hour left', used(END - HOUR_MS), END - HOUR_MS, '1h', 'P1h'],
    ['connected with less', used(END - HOUR_MS), END - HOUR_MS + 1, '<1h', 'P<1h'],
    ['inactive', connected, NOW + 2 * HOUR_MS, 'zz', 'zz'],
    ['expired', connected, END, '!', '!'],
    ['revoking', STATES.revoking, NOW, '', ''],
    ['failed', STATES.failed, NOW, '!', '!'],
  ])('of %s', (_, state, now, text, productionText) => {
    expect(badgeOf(sandbox, state, now).text).toBe(text);
    expect(badgeOf(production, state, now).text).toBe(productionText);
    expect(productionText.length).toBeLessThanOrEqual(4);
  });

  it.each([sandbox, production])('is a calm L of a locked profile: $label', (profile) => {
    const { text, colour, title } = badgeOf(profile, STATES.disconnected, NOW, true);
    expect(text).toBe('L');
    expect(title).toBe(`Opening Bell: ${profile.label}, locked`);
    expect(colour).not.toBe(badgeOf(profile, STATES.failed, NOW).colour);
  });

  it('names profile and state to the pointer', () => {
    expect(badgeOf(sandbox, connected, NOW).title).toBe('Opening Bell: Sandbox, connected');
    expect(badgeOf(production, awaiting, NOW).title).toBe(
      'Opening Bell: Production, waiting for your approval',
    );
  });

  it('calls for the code where it could not be read', () => {
    expect(badgeOf(sandbox, codeMissing, NOW).title).toBe('Copy the code into Opening Bell (Sandbox)');
  });

  it('tells the two environments and trouble apart by colour', () => {
    const colours = [
      badgeOf(sandbox, connected, NOW).colour,
      badgeOf(production, connected, NOW).colour,
      badgeOf(sandbox, connected, NOW + 2 * HOUR_MS).colour,
      badgeOf(sandbox, STATES.failed, NOW).colour,
    ];
    expect(new Set(colours).size).toBe(4);
  });
});
