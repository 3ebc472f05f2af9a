import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRecord, isText } from '@/utils/storage/engine/checks';
import { storedItem } from '@/utils/storage/engine/stored-item';

interface Name {
  readonly first: string;
  readonly last: string;
}

const isName = isRecord<Name>({ first: isText, last: isText });
/** Version 1 was a text, version 2 a list of words. */
const migrations = [
  vi.fn((value: unknown) => (value as string).split(' ')),
  vi.fn(([first = '', last = '']: string[]) => ({ first, last })) as (value: unknown) => unknown,
];
const item = storedItem<Name>('local', 'name', { first: '', last: '' }, isName, { migrations });

const VERSION_1 = { version: 1, value: 'Ada Lovelace' };
const VERSION_2 = { version: 2, value: ['Ada', 'Lovelace'] };
const VERSION_3 = { version: 3, value: { first: 'Ada', last: 'Lovelace' } };
const ada = VERSION_3.value;
const grace = { first: 'Grace', last: 'Hopper' };

const { local } = fakeBrowser.storage;
const disk = () => local.get();

/** The storage call of this number fails, and every later one: the browser is gone. */
function stopAt(number: number): () => void {
  let calls = 0;
  const spies = (['get', 'set', 'remove'] as const).map((name) => {
    const real = local[name] as (argument?: unknown) => Promise<unknown>;
    return vi.spyOn(local, name).mockImplementation((async (argument?: unknown) => {
      calls += 1;
      if (calls >= number) throw new Error('stopped');
      return real(argument);
    }) as never);
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

beforeEach(() => fakeBrowser.reset());

describe('an older version', () => {
  it.each([VERSION_1, VERSION_2])(
    'is read as the present one, and written back: $version',
    async (stored) => {
      await local.set({ name: stored });
      expect(await item.getValue()).toEqual(ada);
      expect(await disk()).toEqual({ name: VERSION_3 });
    },
  );

  it('is migrated once', async () => {
    await local.set({ name: VERSION_1 });
    await item.getValue();
    const set = vi.spyOn(local, 'set');
    expect(await item.getValue()).toEqual(ada);
    expect(set).not.toHaveBeenCalled();
  });

  it('is migrated once by two who come at the same time, and a value written meanwhile stays', async () => {
    await local.set({ name: VERSION_1 });
    await Promise.all([item.getValue(), item.getValue(), item.setValue(grace), item.getValue()]);
    expect(await disk()).toEqual({ name: { version: 3, value: grace } });
  });

  it('is shown as the present one to who watches', async () => {
    const changed = vi.fn();
    item.watch(changed);
    await local.set({ name: VERSION_2 });
    expect(changed).toHaveBeenCalledExactlyOnceWith(ada);
  });

  it('may be written over', async () => {
    await local.set({ name: VERSION_1 });
    await item.setValue(grace);
    expect(await disk()).toEqual({ name: { version: 3, value: grace } });
  });

  it('that never was what its version says is damaged, and stays', async () => {
    const stored = { version: 1, value: 7 };
    await local.set({ name: stored });
    expect(await item.getValue()).toEqual({ first: '', last: '' });
    await expect(item.setValue(grace)).rejects.toMatchObject({ code: 'storageDamaged' });
    expect(await disk()).toEqual({ name: stored });
  });
});

describe('a migration', () => {
  it('keeps the old copy until the new one was read back', async () => {
    await local.set({ name: VERSION_1 });
    const seen: unknown[] = [];
    const { get } = local;
    vi.spyOn(local, 'get').mockImplementation((async (keys: string[]) => {
      seen.push(await get());
      return get(keys);
    }) as never);
    await item.getValue();
    vi.restoreAllMocks();
    expect(seen).toEqual([
      { name: VERSION_1 },
      { name: VERSION_1 },
      { name: VERSION_3, 'name.before': VERSION_1 },
    ]);
    expect(await disk()).toEqual({ name: VERSION_3 });
  });

  it('keeps the old copy where what is read back is damaged', async () => {
    await local.set({ name: VERSION_1 });
    const { set } = local;
    const damaging = vi
      .spyOn(local, 'set')
      .mockImplementation((async (items: object) =>
        set({ ...items, name: { version: 3, value: 'half' } })) as never);
    expect(await item.getValue()).toEqual(ada);
    damaging.mockRestore();
    expect((await disk())['name.before']).toEqual(VERSION_1);
  });

  it.each([1, 2, 3, 4, 5])(
    'that is stopped at storage call %d is old or new, and ended by the next',
    async (call) => {
      await local.set({ name: VERSION_1 });
      const resume = stopAt(call);
      await item.getValue().catch(() => undefined);
      resume();
      expect([VERSION_1, VERSION_3]).toContainEqual((await disk()).name);
      expect(await item.getValue()).toEqual(ada);
      expect(await disk()).toEqual({ name: VERSION_3 });
    },
  );

  it('makes five storage calls: the last row above stops the last of them', async () => {
    await local.set({ name: VERSION_1 });
    const resume = stopAt(6);
    expect(await item.getValue()).toEqual(ada);
    resume();
    expect(await disk()).toEqual({ name: VERSION_3 });
  });

  it('for which there is no room is made in memory, each time', async () => {
    await local.set({ name: VERSION_1 });
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('quota exceeded'));
    expect(await item.getValue()).toEqual(ada);
    expect(await item.getValue()).toEqual(ada);
    full.mockRestore();
    expect(await disk()).toEqual({ name: VERSION_1 });
  });

  it.each([
    ['is lost', undefined],
    ['is damaged', { version: 3, value: 'half' }],
  ])('whose new copy %s goes back to the old one', async (_, broken) => {
    await local.set({ ...(broken && { name: broken }), 'name.before': VERSION_1 });
    expect(await item.getValue()).toEqual(ada);
    expect(await disk()).toEqual({ name: VERSION_3 });
  });

  it('of a newer version is left alone, its old copy too', async () => {
    const stored = { name: { version: 4, value: 'x' }, 'name.before': VERSION_3 };
    await local.set(stored);
    expect(await item.getValue()).toEqual({ first: '', last: '' });
    await expect(item.setValue(grace)).rejects.toMatchObject({ code: 'storageNewer' });
    expect(await disk()).toEqual(stored);
  });

  it('leaves no old copy behind where the value is removed', async () => {
    await local.set({ name: VERSION_3, 'name.before': VERSION_1 });
    await item.removeValue();
    expect(await disk()).toEqual({});
  });
});
