import { describe, expect, it, vi } from 'vitest';
import { readBounded } from '@/utils/http/read-bounded';

/** A body that comes in these pieces, and then never ends. */
function endless(pieces: Uint8Array<ArrayBuffer>[]) {
  const cancel = vi.fn();
  let pulls = 0;
  const pull = (controller: ReadableStreamDefaultController) => {
    const piece = pieces[pulls];
    pulls += 1;
    if (piece) controller.enqueue(piece);
  };
  const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
  return { response: new Response(body), cancel, pulls: () => pulls };
}

describe('a body within the bound', () => {
  it.each([
    ['no body', new Response(null, { status: 204 }), ''],
    ['an empty body', new Response(''), ''],
    ['a body of exactly the bound', new Response('12345678'), '12345678'],
    ['an emoji', new Response('😀é'), '😀é'],
    ['invalid UTF-8', new Response(new Uint8Array([65, 255])), 'A\ufffd'],
    ['a body that ends inside a character', new Response(new Uint8Array([65, 0xf0, 0x9f])), 'A\ufffd'],
  ])('%s', async (_, response, text) => {
    expect(await readBounded(response, 8)).toEqual({ text, isCut: false });
  });

  it('joins a character that is split between pieces', async () => {
    const bytes = new TextEncoder().encode('a😀');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 3));
        controller.enqueue(bytes.slice(3));
        controller.close();
      },
    });
    expect(await readBounded(new Response(body), 8)).toEqual({ text: 'a😀', isCut: false });
  });
});

describe('a body beyond it', () => {
  it('is refused with its status and nothing else', async () => {
    const refused = readBounded(new Response('123456789', { status: 418 }), 8);
    await expect(refused).rejects.toMatchObject({
      code: 'answerTooLarge',
      message: 'answerTooLarge',
      status: 418,
    });
  });

  it('counts bytes, not characters', async () => {
    await expect(readBounded(new Response('😀😀😀'), 8)).rejects.toMatchObject({ code: 'answerTooLarge' });
  });

  it('is cut off while it streams: the download is cancelled and no more is read', async () => {
    const piece = new Uint8Array(4);
    const { response, cancel, pulls } = endless([piece, piece, piece, piece, piece]);
    await expect(readBounded(response, 8)).rejects.toMatchObject({ code: 'answerTooLarge' });
    expect(cancel).toHaveBeenCalledOnce();
    expect(pulls()).toBe(3);
  });
});

describe('a body beyond it whose beginning will do', () => {
  it.each([
    ['in the middle of a piece', '123456789', '12345678'],
    ['in the middle of a character, which is left out', '1234567é9', '1234567'],
  ])('is cut %s', async (_, body, text) => {
    expect(await readBounded(new Response(body), 8, true)).toEqual({ text, isCut: true });
  });

  it('is cut between two pieces, and its download is cancelled', async () => {
    const piece = new TextEncoder().encode('1234');
    const { response, cancel, pulls } = endless([piece, piece, piece, piece, piece]);
    expect(await readBounded(response, 8, true)).toEqual({ text: '12341234', isCut: true });
    expect(cancel).toHaveBeenCalledOnce();
    expect(pulls()).toBe(3);
  });

  it('is whole where it is exactly the bound', async () => {
    expect(await readBounded(new Response('12345678'), 8, true)).toEqual({ text: '12345678', isCut: false });
  });
});
