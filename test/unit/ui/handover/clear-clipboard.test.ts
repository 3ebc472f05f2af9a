import { describe, expect, it } from 'vitest';
import { type ClipboardWorld, clearClipboard } from '@/utils/ui/handover/clear-clipboard';

const OURS = 'a text with a token';

function worldWith(held: string, changes: Partial<ClipboardWorld> = {}) {
  const clipboard = { held };
  const world: ClipboardWorld = {
    read: async () => clipboard.held,
    write: async (text) => {
      clipboard.held = text;
    },
    isInFront: () => true,
    ...changes,
  };
  return { clipboard, world };
}

const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));

describe('a clipboard after its minute', () => {
  it.each<[situation: string, held: string, changes: Partial<ClipboardWorld>, outcome: string, left: string]>(
    [
      ['still holds our text', OURS, {}, 'cleared', ''],
      ['holds something else by now', 'a recipe', {}, 'changed', 'a recipe'],
      ['cannot be read, and the person is still here', OURS, { read: null }, 'cleared', ''],
      [
        'cannot be read, and the person has gone',
        'a recipe',
        { read: null, isInFront: () => false },
        'left',
        'a recipe',
      ],
      [
        'refuses to be read, and the person has gone',
        'a recipe',
        { read: refuse, isInFront: () => false },
        'left',
        'a recipe',
      ],
      ['lets nothing be written', OURS, { write: refuse }, 'left', OURS],
    ],
  )('that %s', async (_, held, changes, outcome, left) => {
    const { clipboard, world } = worldWith(held, changes);
    expect(await clearClipboard(OURS, world)).toBe(outcome);
    expect(clipboard.held).toBe(left);
  });
});
