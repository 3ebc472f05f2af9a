import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isRecord, isText } from '@/utils/storage/engine/checks';
import { storedItem } from '@/utils/storage/engine/stored-item';

interface Shape {
  readonly text: string;
}

const isShape = isRecord<Shape>({ text: isText });
const fallback: Shape = { text: 'nothing stored' };
const some: Shape = { text: 'some' };
const other: Shape = { text: 'other' };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe.each(['session', 'local'] as const)('an item in %s', (area) => {
  const item = storedItem(area, 'thing', fallback, isShape);
  const put = (stored: unknown) => fakeBrowser.storage[area].set({ thing: stored });
  const elsewhere = area === 'session' ? 'local' : 'session';

  it('is its fallback until something is stored, and after that was removed', async () => {
    expect(await item.getValue()).toEqual(fallback);
    await item.setValue(some);
    await item.removeValue();
    expect(await item.getValue()).toEqual(fallback);
    expect(await fakeBrowser.storage[area].get()).toEqual({});
  });

  it('that is disposable reads as nothing where it cannot be read, and is written over', async () => {
    const disposable = storedItem(area, 'thing', fallback, isShape, { isDisposable: true });
    for (const unreadable of [7, { version: 2, value: { text: 'of the future' } }]) {
      await put(unreadable);
      expect(await disposable.getValue()).toEqual(fallback);
      await disposable.setValue(some);
      expect(await disposable.getValue()).toEqual(some);
    }
  });

  it('is changed by one at a time: each sees what the one before has written', async () => {
    const append = (text: string) => item.change((value, write) => write({ text: value.text + text }));
    await item.setValue({ text: '' });
    await Promise.all([append('a'), append('b'), append('c')]);
    expect(await item.getValue()).toEqual({ text: 'abc' });
  });

  it('is not changed where it cannot be read', async () => {
    await put({ version: 2, value: 'of the future' });
    const change = item.change((_, write) => write(some));
    await expect(change).rejects.toMatchObject({ code: 'storageNewer' });
    expect(await fakeBrowser.storage[area].get()).toEqual({ thing: { version: 2, value: 'of the future' } });
  });

  it('comes back as it was stored, for whoever defines it again', async () => {
    await item.setValue(some);
    await item.setValue(other);
    expect(await item.getValue()).toEqual(other);
    expect(await storedItem(area, 'thing', fallback, isShape).getValue()).toEqual(other);
  });

  it('takes no value of another shape, which it would read as damage ever after', async () => {
    await item.setValue(some);
    for (const value of [{ text: 7 }, { text: 'x'.repeat(20_001) }, null]) {
      await expect(item.setValue(value as never)).rejects.toMatchObject({ code: 'internalFault' });
    }
    expect(await item.getValue()).toEqual(some);
  });

  it('lies under its key with its version, in its own area only', async () => {
    await item.setValue(some);
    expect(await fakeBrowser.storage[area].get()).toEqual({ thing: { version: 1, value: some } });
    expect(await fakeBrowser.storage[elsewhere].get()).toEqual({});
  });

  describe.each<[string, unknown, string]>([
    ['a newer version', { version: 2, value: some }, 'storageNewer'],
    ['a newer version of another shape', { version: 9, value: 7 }, 'storageNewer'],
    ['version 0', { version: 0, value: some }, 'storageDamaged'],
    ['a version that is a text', { version: '1', value: some }, 'storageDamaged'],
    ['half a version', { version: 1.5, value: some }, 'storageDamaged'],
    ['no version', { value: some }, 'storageDamaged'],
    ['no value', { version: 1 }, 'storageDamaged'],
    ['a value of another shape', { version: 1, value: { text: 7 } }, 'storageDamaged'],
    ['the bare value', some, 'storageDamaged'],
    ['a text', 'x', 'storageDamaged'],
    ['a number', 7, 'storageDamaged'],
    ['true', true, 'storageDamaged'],
    ['a list', [1, some], 'storageDamaged'],
    ['an empty object', {}, 'storageDamaged'],
  ])('where %s is stored', (_, stored, code) => {
    it('is its fallback', async () => {
      await put(stored);
      expect(await item.getValue()).toEqual(fallback);
    });

    it('refuses to be written or removed, and leaves it as it is', async () => {
      await put(stored);
      await expect(item.setValue(other)).rejects.toMatchObject({ code });
      await expect(item.removeValue()).rejects.toMatchObject({ code });
      expect(await fakeBrowser.storage[area].get()).toEqual({ thing: stored });
    });
  });

  it('that cannot be read is not written either', async () => {
    await item.setValue(some);
    const set = vi.spyOn(fakeBrowser.storage[area], 'set');
    vi.spyOn(fakeBrowser.storage[area], 'get').mockRejectedValue(new Error('hidden') as never);
    for (const failing of [item.getValue(), item.setValue(other), item.removeValue()]) {
      await expect(failing).rejects.toMatchObject({ code: 'storageUnreadable' });
    }
    expect(set).not.toHaveBeenCalled();
  });

  it('that finds no room keeps what it had', async () => {
    await item.setValue(some);
    vi.spyOn(fakeBrowser.storage[area], 'set').mockRejectedValueOnce(new Error('quota exceeded'));
    await expect(item.setValue(other)).rejects.toMatchObject({ code: 'storageFull' });
    expect(await item.getValue()).toEqual(some);
  });

  it.each([null, 0, '', false])('keeps %j, which is a value too', async (value) => {
    const isAnything = (each: unknown): each is unknown => each === value;
    const loose = storedItem<unknown>(area, 'loose', 'fallback', isAnything);
    await loose.setValue(value);
    expect(await loose.getValue()).toBe(value);
  });

  it('does not take the place of another key', async () => {
    const neighbour = storedItem(area, 'thing-2', fallback, isShape);
    await item.setValue(some);
    await neighbour.setValue(other);
    await item.removeValue();
    expect(await neighbour.getValue()).toEqual(other);
  });

  it('tells who watches of each new value, until that ends', async () => {
    const changed = vi.fn();
    const stop = item.watch(changed);
    await item.setValue(some);
    await storedItem(area, 'thing', fallback, isShape).setValue(other);
    await item.removeValue();
    await put({ version: 2, value: some });
    await put({ version: 1, value: some });
    expect(changed.mock.calls).toEqual([[some], [other], [fallback], [fallback], [some]]);
    stop();
    await item.setValue(some);
    expect(changed).toHaveBeenCalledTimes(5);
  });

  it('tells nothing of another key, or of its own key in the other area', async () => {
    const changed = vi.fn();
    item.watch(changed);
    await storedItem(area, 'thing-2', fallback, isShape).setValue(some);
    await storedItem(elsewhere, 'thing', fallback, isShape).setValue(some);
    expect(changed).not.toHaveBeenCalled();
  });

  it('ends one watching without ending another', async () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stopFirst = item.watch(first);
    item.watch(second);
    stopFirst();
    await item.setValue(some);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledExactlyOnceWith(some);
  });
});
