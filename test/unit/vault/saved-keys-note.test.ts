import { beforeEach, expect, it, vi } from 'vitest';
import {
  forgetAllSavedKeys,
  forgetSavedKeys,
  noteSavedKeys,
  savedKeysProfiles,
} from '@/utils/vault/saved-keys-note';

const database = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: async (name: string) => database.get(name),
  update: async (name: string, change: (value: unknown) => unknown) => {
    database.set(name, change(database.get(name)));
  },
  del: async (name: string) => void database.delete(name),
}));

beforeEach(() => database.clear());

it('names each profile once, until that is forgotten', async () => {
  expect(await savedKeysProfiles()).toEqual([]);
  for (const profileId of ['sandbox', 'production', 'sandbox']) await noteSavedKeys(profileId);
  expect(await savedKeysProfiles()).toEqual(['sandbox', 'production']);
  await forgetSavedKeys('sandbox');
  expect(await savedKeysProfiles()).toEqual(['production']);
});

it('names none once all are forgotten', async () => {
  await noteSavedKeys('sandbox');
  await forgetAllSavedKeys();
  expect(await savedKeysProfiles()).toEqual([]);
});

it.each([
  ['no list', { 0: 'sandbox' }, []],
  ['a list with something else in it', ['sandbox', 7, null, ['production']], ['sandbox']],
])('is read for what it is worth where there is %s', async (_, stored, profiles) => {
  database.set('saved-keys', stored);
  expect(await savedKeysProfiles()).toEqual(profiles);
});
