import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedItem } from '@/utils/storage/stored-item';

interface Shape {
  readonly text: string;
}

const fallback: Shape = { text: 'nothing stored' };
const some: Shape = { text: 'some' };
const other: Shape = { text: 'other' };

beforeEach(() => fakeBrowser.reset());

describe.each(['session', 'local'] as const)('an item in %s', (area) => {
  const item = storedItem<Shape>(area, 'thing', fallback);
  const put = (stored: unknown) => fakeBrowser.storage[area].set({ thing: stored });
  const elsewhere = area === 'session' ? 'local' : 'session';

  it('is its fallback until something is stored, and after that was removed', async () => {
    expect(await item.getValue()).toEqual(fallback);
    await item.setValue(some);
    await item.removeValue();
    expect(await item.getValue()).toEqual(fallback);
    expect(await fakeBrowser.storage[area].get()).toEqual({});
  });

  it('comes back as it was stored, for whoever defines it again', async () => {
    await item.setValue(some);
    await item.setValue(other);
    expect(await item.getValue()).toEqual(other);
    expect(await storedItem<Shape>(area, 'thing', fallback).getValue()).toEqual(other);
  });

  it('lies under its key with its version, in its own area only', async () => {
    await item.setValue(some);
    expect(await fakeBrowser.storage[area].get()).toEqual({ thing: { version: 1, value: some } });
    expect(await fakeBrowser.storage[elsewhere].get()).toEqual({});
  });

  it.each<[string, unknown]>([
    ['an older version', { version: 0, value: some }],
    ['a newer version', { version: 2, value: some }],
    ['a version that is a text', { version: '1', value: some }],
    ['no version', { value: some }],
    ['no value', { version: 1 }],
    ['the bare value', some],
    ['a text', 'x'],
    ['a number', 7],
    ['true', true],
    ['null', null],
    ['a list', [1, some]],
    ['an empty object', {}],
  ])('is its fallback where %s is stored', async (_, stored) => {
    await put(stored);
    expect(await item.getValue()).toEqual(fallback);
  });

  it.each([null, 0, '', false])('keeps %j, which is a value too', async (value) => {
    const loose = storedItem<unknown>(area, 'loose', 'fallback');
    await loose.setValue(value);
    expect(await loose.getValue()).toBe(value);
  });

  it('does not take the place of another key', async () => {
    const neighbour = storedItem<Shape>(area, 'thing-2', fallback);
    await item.setValue(some);
    await neighbour.setValue(other);
    await item.removeValue();
    expect(await neighbour.getValue()).toEqual(other);
  });

  it('tells who watches of each new value, until that ends', async () => {
    const changed = vi.fn();
    const stop = item.watch(changed);
    await item.setValue(some);
    await storedItem<Shape>(area, 'thing', fallback).setValue(other);
    await put({ version: 2, value: some });
    await item.removeValue();
    expect(changed.mock.calls).toEqual([[some], [other], [fallback], [fallback]]);
    stop();
    await item.setValue(some);
    expect(changed).toHaveBeenCalledTimes(4);
  });

  it('tells nothing of another key, or of its own key in the other area', async () => {
    const changed = vi.fn();
    item.watch(changed);
    await storedItem<Shape>(area, 'thing-2', fallback).setValue(some);
    await storedItem<Shape>(elsewhere, 'thing', fallback).setValue(some);
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
