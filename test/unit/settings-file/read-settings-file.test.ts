import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_CHARACTERS, readSettingsFile } from '@/utils/settings-file/read-settings-file';
import { settingsFile } from '@/utils/settings-file/settings-file';
import { FRESH, SET } from './samples.ts';

const file = (parts: object) => JSON.stringify({ what: 'opening-bell-settings', version: 1, ...parts });
const read = (text: string) => readSettingsFile(text, FRESH);
const sandbox = (change: object) =>
  file({ profiles: [{ id: 'sandbox', environment: 'sandbox', ...change }] });

describe('a settings file', () => {
  it('brings all that was exported', () => {
    expect(read(settingsFile(SET))).toEqual({ name: 'read', next: SET, unknown: [] });
  });

  it('holds what a person has set, by name, and nothing that is added to it', () => {
    const text = settingsFile({
      ...SET,
      settings: { ...SET.settings, ...{ token: 'a-secret' } },
      profiles: SET.profiles.map((profile) => ({ ...profile, consumerKey: 'a-secret' })),
      ...{ keys: 'a-secret' },
    });
    expect(text).not.toContain('a-secret');
    expect(Object.keys(JSON.parse(text))).toEqual(['what', 'version', 'settings', 'reminders', 'profiles']);
  });

  it('leaves what it does not name', () => {
    const { next } = read(file({ settings: { keepAlive: true } })) as { next: unknown };
    expect(next).toEqual({ ...FRESH, settings: { ...FRESH.settings, keepAlive: true } });
  });

  it('has names that are not known left out, and told', () => {
    const text = `{"what":"opening-bell-settings","version":1,"colour":1,"settings":{"__proto__":{"a":1},"sound":true},
      "profiles":[{"id":"sandbox","environment":"sandbox","token":"x"},{"id":"another","environment":"sandbox"}]}`;
    expect(read(text)).toEqual({
      name: 'read',
      next: FRESH,
      unknown: ['colour', 'settings.__proto__', 'settings.sound', 'profiles.1.token', 'profiles.2'],
    });
    expect('a' in {}).toBe(false);
  });
});

describe('no settings file', () => {
  it.each([
    ['nothing', '', 'notJson'],
    ['half of one', settingsFile(SET).slice(0, -20), 'notJson'],
    ['brackets without end', '['.repeat(90_000), 'notJson'],
    ['JSON of something else', '{"version":1,"settings":{}}', 'notOurs'],
    ['a list', '[]', 'notOurs'],
    ['one without a version', '{"what":"opening-bell-settings"}', 'notOurs'],
    ['one whose version is a text', file({ version: '1' }), 'notOurs'],
    ['one of a newer version', file({ version: 2, settings: { keepAlive: 'maybe' } }), 'newer'],
    ['too much', ' '.repeat(MAX_FILE_CHARACTERS + 1), 'tooLarge'],
  ])('is %s', (_, text, name) => {
    expect(read(text)).toEqual({ name });
  });

  it.each<[string, string, string]>([
    ['a switch that is a text', file({ settings: { keepAlive: 'true' } }), 'settings.keepAlive'],
    ['settings that are a list', file({ settings: [] }), 'settings'],
    ['a lock that nobody offers', file({ settings: { lockAfterMinutes: 1e9 } }), 'settings.lockAfterMinutes'],
    ['a time that is none', file({ reminders: { morningAt: '25:00' } }), 'reminders.morningAt'],
    ['profiles that are no list', file({ profiles: {} }), 'profiles'],
    ['a profile that is none', file({ profiles: [null] }), 'profiles.1'],
    [
      'a host of somebody else',
      sandbox({ oauthHost: 'api.etrade.com.evil.example' }),
      'profiles.1.oauthHost',
    ],
    [
      'an address of E*TRADE',
      sandbox({ callbackAddress: 'https://us.etrade.com/x' }),
      'profiles.1.callbackAddress',
    ],
    [
      'an address without https',
      sandbox({ callbackAddress: 'http://myapp.example/' }),
      'profiles.1.callbackAddress',
    ],
    ['no name', sandbox({ label: '' }), 'profiles.1.label'],
    ['a name of 41 characters', sandbox({ label: 'x'.repeat(41) }), 'profiles.1.label'],
    ['a name that turns its letters round', sandbox({ label: 'a\u202eb' }), 'profiles.1.label'],
    ['a name with nothing to be seen', sandbox({ label: 'a\u200bb' }), 'profiles.1.label'],
    ['a name between blanks', sandbox({ label: ' a' }), 'profiles.1.label'],
    ['the name of the other environment', sandbox({ label: 'PRODUCTION' }), 'sandbox.label'],
    [
      'a profile of the other environment',
      file({ profiles: [{ id: 'sandbox', environment: 'production' }] }),
      'profiles.1.environment',
    ],
    [
      'one profile twice',
      file({ profiles: ['sandbox', 'sandbox'].map((id) => ({ id, environment: 'sandbox' })) }),
      'profiles.2.id',
    ],
  ])('is one with %s: nothing of it is taken, and the field is named', (_, text, field) => {
    expect(read(text)).toEqual({ name: 'field', field });
  });

  it('is anything at all: whatever it holds, it is refused or leaves preferences that can be stored', () => {
    const names = ['what', 'version', 'settings', 'reminders', 'profiles', 'keepAlive', 'id', 'label'];
    const parts = fc.dictionary(fc.constantFrom(...names), fc.jsonValue());
    fc.assert(
      fc.property(parts, (part) => {
        const reading = read(file(part));
        if (reading.name !== 'read') return;
        const again = readSettingsFile(settingsFile(reading.next), reading.next);
        expect(again).toEqual({ name: 'read', next: reading.next, unknown: [] });
      }),
      { seed: 40, numRuns: 500 },
    );
  });
});
