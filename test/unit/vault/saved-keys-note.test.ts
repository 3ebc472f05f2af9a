import { beforeEach, expect, it, vi } from 'vitest';
import {
  forgetAllSavedKeys,
  forgetSavedKeys,
  noteSavedKeys,
  savedKeysProfiles,
} from '@/utils/vault/saved-keys-note';
import { memory } from '../fake-key-values.ts';

vi.mock('idb-keyval', () => import('../fake-key-values.ts'));

beforeEach(() => memory.clear());

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
  memory.set('saved-keys', stored);
  expect(await savedKeysProfiles()).toEqual(profiles);
});
