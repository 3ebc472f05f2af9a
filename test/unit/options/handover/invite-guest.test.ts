import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inviteGuest, removeGuest } from '@/entrypoints/options/handover/invite-guest';
import { bridgeRulesItem } from '@/utils/storage/bridge-items';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { guestsItem } from '@/utils/storage/guest-items';
import { forgetKeys } from '@/utils/ui/keys/forget-keys';

vi.mock('idb-keyval', () => ({ get: async () => undefined, del: async () => {}, update: async () => {} }));

const TYPED = 'http://localhost:3000/dash?x=1#y';
const ORIGIN = 'http://localhost:3000';
const SITE = 'http://localhost/*';
const request = vi.fn(async () => true);
const remove = vi.fn(async () => true);
const contains = vi.fn(async () => true);
const guests = () => guestsItem('sandbox').getValue();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  request.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  contains.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { request, remove, contains });
});

describe('an invitation', () => {
  it('is of an origin and for one profile, and asks the browser for that site', async () => {
    expect(await inviteGuest('sandbox', TYPED)).toMatchObject({ kind: 'ok' });
    expect(request.mock.calls).toEqual([[{ origins: [SITE], permissions: ['scripting'] }]]);
    expect(await guests()).toEqual([ORIGIN]);
    expect(await guestsItem('production').getValue()).toEqual([]);
  });

  it.each([
    ['', 'Enter the address'],
    ['http://app.example/', 'Only https'],
    ['https://us.etrade.com/', 'E*TRADE'],
    ['file:///tmp/x.html', 'Only a web page'],
  ])('of "%s" is refused before anybody is asked', async (typed, told) => {
    expect(await inviteGuest('sandbox', typed)).toEqual({
      kind: 'problem',
      text: expect.stringContaining(told),
    });
    expect(request).not.toHaveBeenCalled();
  });

  it.each([
    ['the person does not allow it', () => request.mockResolvedValue(false)],
    ['the browser cannot ask for it', () => request.mockRejectedValue(new Error('no press'))],
  ])('is not kept where %s, and that is said', async (_, refuse) => {
    refuse();
    expect(await inviteGuest('sandbox', TYPED)).toMatchObject({
      kind: 'problem',
      text: expect.stringContaining('Not invited'),
    });
    expect(await guests()).toEqual([]);
  });

  it('that cannot be stored gives back what it was allowed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full') as never);
    expect(await inviteGuest('sandbox', TYPED)).toMatchObject({ kind: 'problem' });
    expect(remove.mock.calls).toEqual([[{ permissions: ['scripting'] }], [{ origins: [SITE] }]]);
  });

  it('is not kept where the permission was given back for the last guest meanwhile', async () => {
    contains.mockResolvedValue(false);
    expect(await inviteGuest('sandbox', TYPED)).toMatchObject({ kind: 'problem' });
    expect(await guests()).toEqual([]);
    expect(remove.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  it('is there once, however often it is made', async () => {
    await inviteGuest('sandbox', TYPED);
    expect(await inviteGuest('sandbox', ORIGIN)).toMatchObject({ kind: 'problem' });
    expect(await guests()).toEqual([ORIGIN]);
  });
});

describe('a guest that is removed', () => {
  beforeEach(() => inviteGuest('sandbox', TYPED));

  it('may not ask any more, and its site is given back', async () => {
    expect(await removeGuest({ profileId: 'sandbox', origin: ORIGIN })).toMatchObject({ kind: 'ok' });
    expect(await guests()).toEqual([]);
    expect(remove.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  it('goes with the keys of the profile, and its site too', async () => {
    await forgetKeys('sandbox');
    expect(await guests()).toEqual([]);
    expect(remove.mock.calls).toEqual([[{ origins: [SITE] }]]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an invitation for another profile', () => inviteGuest('production', TYPED)],
    ['another port of it', () => inviteGuest('sandbox', 'http://localhost:8080')],
    ['a callback address', () => callbackAddressItem('sandbox').setValue(`${ORIGIN}/callback`)],
    [
      'a rule',
      () => bridgeRulesItem.setValue([{ consumerKey: 'a', address: `${ORIGIN}/cb`, isConfirmed: true }]),
    ],
  ])('leaves a site that is needed by %s', async (_, need) => {
    await need();
    await removeGuest({ profileId: 'sandbox', origin: ORIGIN });
    expect(remove).not.toHaveBeenCalled();
  });
});
