import { describe, expect, it } from 'vitest';
import { type StatusName, statusOf } from '@/utils/connection/status';
import { expiresAt } from '@/utils/connection/token-worth';
import {
  ICON_TROUBLE_TITLE,
  iconTitle,
  profileTitle,
  STATUS_WORDS,
  sentenceOf,
} from '@/utils/words/status-words';
import { awaiting, connected, NOW, STATES } from '../connection/samples.ts';

const TWO_HOURS_MS = 2 * 60 * 60_000;
const LATER = [
  statusOf(connected, NOW + TWO_HOURS_MS),
  statusOf(connected, expiresAt(connected)),
  statusOf(connected, NOW, true),
];
const ALL = [...Object.values(STATES).map((state) => statusOf(state, NOW)), ...LATER];

describe('every state', () => {
  it('has words, and no two the same', () => {
    const met = new Set<StatusName>(ALL.map(({ name }) => name));
    expect(Object.keys(STATUS_WORDS).sort()).toEqual([...met].sort());
    const words = Object.values(STATUS_WORDS);
    expect(new Set(words).size).toBe(words.length);
    for (const each of words) expect(each).toMatch(/^[A-Z][a-z ]+$/);
  });

  it.each(ALL)('is named to the pointer: $name', ({ name }) => {
    const title = iconTitle([profileTitle('Sandbox', name, null)]);
    expect(title).toBe(`Opening Bell\nSandbox: ${STATUS_WORDS[name].toLowerCase()}`);
    expect(title).not.toBe(ICON_TROUBLE_TITLE);
  });
});

describe('what a state means', () => {
  const disconnected = statusOf(STATES.disconnected, NOW);

  it.each([
    ['keys are missing', disconnected, false, 'You need a consumer key'],
    ['keys are there', disconnected, true, 'One click opens E*TRADE'],
    ['a token is revoked', statusOf(STATES.revoking, NOW), true, 'Revoking'],
    ['a token sleeps', statusOf(connected, NOW + TWO_HOURS_MS), true, 'wakes it'],
    ['midnight has passed', statusOf(connected, expiresAt(connected)), true, 'Connect for today’s token'],
    ['it is locked', statusOf(connected, NOW, true), true, 'Unlock to use the keys.'],
  ])('where %s', (_, status, hasKeys, sentence) => {
    expect(sentenceOf(status, hasKeys, null)).toContain(sentence);
  });

  it('says no more where its words say enough', () => {
    expect(sentenceOf(statusOf(connected, NOW), true, null)).toBe(null);
    expect(sentenceOf(statusOf(awaiting, NOW), true, null)).toBe(null);
  });

  it('asks for the code by hand where the page shows none', () => {
    const status = statusOf({ ...awaiting, pageSeen: 'codeMissing' }, NOW);
    expect(sentenceOf(status, true, null)).toContain('paste it below');
  });

  it('sends back to the approval page where E*TRADE shows an error', () => {
    const status = statusOf({ ...awaiting, pageSeen: 'error' }, NOW);
    expect(sentenceOf(status, true, null)).toContain('Open the approval page again');
  });

  it.each(['login', 'token', 'revoking', 'sealed'] as const)(
    'tells of a %s that memory has lost',
    (missed) => {
      expect(sentenceOf(disconnected, true, missed)).not.toBe(sentenceOf(disconnected, true, null));
    },
  );
});
