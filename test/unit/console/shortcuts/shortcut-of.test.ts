import { describe, expect, it } from 'vitest';
import { SHORTCUTS, shortcutOf } from '@/entrypoints/console/shortcuts/shortcut-of';

const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...held,
});

describe('a key that is pressed', () => {
  it.each(['ctrlKey', 'metaKey'])('sends with %s wherever it is pressed, single keys on or off', (name) => {
    for (const isOn of [true, false]) expect(shortcutOf(press('Enter', { [name]: true }), isOn)).toBe('send');
  });

  it.each([
    ['/', 'search'],
    ['j', 'next'],
    ['k', 'previous'],
    ['p', 'switchProfile'],
    ['?', 'showList'],
  ])('%s alone counts where single keys do, and nowhere else', (key, name) => {
    expect(shortcutOf(press(key), true)).toBe(name);
    expect(shortcutOf(press(key), false)).toBe(null);
    for (const held of ['ctrlKey', 'metaKey', 'altKey'])
      expect(shortcutOf(press(key, { [held]: true }), true)).toBe(null);
  });

  it('without a meaning is left to the browser', () => {
    for (const key of ['x', 'Enter', 'J', 'Escape', 'toString'])
      expect(shortcutOf(press(key), true)).toBe(null);
  });

  it('held down goes on through the history, and sends or switches once', () => {
    const held = { repeat: true };
    expect(shortcutOf(press('j', held), true)).toBe('next');
    expect(shortcutOf(press('p', held), true)).toBe(null);
    expect(shortcutOf(press('Enter', { ...held, ctrlKey: true }), true)).toBe(null);
  });

  it('that makes part of a character is no key yet', () => {
    expect(shortcutOf(press('/', { isComposing: true }), true)).toBe(null);
  });
});

it('no two keys are the same', () => {
  const keys = Object.values(SHORTCUTS).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
