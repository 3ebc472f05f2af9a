import { describe, expect, it } from 'vitest';
import { badgeOf, type Look } from '@/entrypoints/background/signs/badge';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { BUILT_IN_PROFILES, type Profile } from '@/utils/connection/profile';
import { statusOf } from '@/utils/connection/status';
import { expiresAt } from '@/utils/connection/token-worth';
import { formatLocalTime } from '@/utils/words/format-time';
import { awaiting, connected, NOW, STATES } from '../../connection/samples.ts';

const [sandbox, production] = BUILT_IN_PROFILES as [Profile, Profile];
const HOUR_MS = 60 * 60_000;
const codeMissing = { ...awaiting, pageSeen: 'codeMissing' } as const;
const END = expiresAt(connected);
const look = (profile: Profile, state: ConnectionState, now = NOW, isLocked = false): Look => ({
  profile,
  status: statusOf(state, now, isLocked),
  now,
});
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
    expect(badgeOf(look(sandbox, state, now)).text).toBe(text);
    expect(badgeOf(look(production, state, now)).text).toBe(productionText);
    expect(productionText.length).toBeLessThanOrEqual(4);
  });

  it.each([sandbox, production])('is a calm L of a locked profile: $label', (profile) => {
    const { text, colour, title } = badgeOf(look(profile, STATES.disconnected, NOW, true));
    expect(text).toBe('L');
    expect(title).toBe(`Opening Bell\n${profile.label}: locked`);
    expect(colour).not.toBe(badgeOf(look(profile, STATES.failed, NOW)).colour);
  });

  it('names profile and state to the pointer, and when a token ends', () => {
    const until = formatLocalTime(END);
    expect(badgeOf(look(sandbox, connected)).title).toBe(
      `Opening Bell\nSandbox: connected, ends at ${until}`,
    );
    expect(badgeOf(look(production, connected, NOW + 2 * HOUR_MS)).title).toBe(
      `Opening Bell\nProduction: inactive, ends at ${until}`,
    );
    expect(badgeOf(look(production, awaiting)).title).toBe(
      'Opening Bell\nProduction: waiting for your approval',
    );
  });

  it('names the other profiles too, where there is something to say of them', () => {
    const others = [look(production, connected, NOW, true)];
    expect(badgeOf(look(sandbox, STATES.disconnected), others).title).toBe(
      'Opening Bell\nSandbox: not connected\nProduction: locked',
    );
    expect(badgeOf(look(sandbox, connected), [look(production, STATES.disconnected)]).title).not.toContain(
      'Production',
    );
  });

  it.each([
    ['no token is there', [STATES.disconnected, STATES.failed], false],
    ['the other profile has one', [STATES.disconnected, connected], true],
    ['a login is under way', [awaiting, STATES.disconnected], true],
  ] as const)('has its colours or not where %s', (_, [front, other], isOn) => {
    expect(badgeOf(look(sandbox, front), [look(production, other)]).isOn).toBe(isOn);
  });

  it('calls for the code where it could not be read', () => {
    expect(badgeOf(look(sandbox, codeMissing)).title).toBe(
      'Opening Bell\nSandbox: copy the code into Opening Bell',
    );
  });

  it('tells the two environments and trouble apart by colour', () => {
    const colours = [
      badgeOf(look(sandbox, connected, NOW)).colour,
      badgeOf(look(production, connected, NOW)).colour,
      badgeOf(look(sandbox, connected, NOW + 2 * HOUR_MS)).colour,
      badgeOf(look(sandbox, STATES.failed, NOW)).colour,
    ];
    expect(new Set(colours).size).toBe(4);
  });
});
