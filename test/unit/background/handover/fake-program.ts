import { createHmac } from 'node:crypto';
import { vi } from 'vitest';

export interface Heard {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly body: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
}

type Answer = (heard: Heard) => Response | Promise<Response>;

export interface FakeProgram {
  /** Every request, in order. */
  readonly heard: Heard[];
  /** Without the hellos. */
  events(): Heard['body'][];
  /** In place of the usual answers; null for those. */
  answer: Answer | null;
  secret: string;
}

const sign = (secret: string, text: string) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(text)
    .digest('base64')}`;

/** What a receiver answers that keeps to the contract. */
export function usualAnswer({ headers, body }: Heard, secret: string): Response {
  const stamp = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}`;
  if (headers.get('webhook-signature') !== sign(secret, `${stamp}.${JSON.stringify(body)}`)) {
    return new Response('', { status: 401 });
  }
  if (body.type !== 'hello') return new Response(null, { status: 204 });
  return Response.json({ proof: sign(secret, `proof.${stamp}`) });
}

/** A program at the other end of `fetch`. */
export function startProgram(secret: string): FakeProgram {
  const program: FakeProgram = {
    heard: [],
    events: () => program.heard.map(({ body }) => body).filter(({ type }) => type !== 'hello'),
    answer: null,
    secret,
  };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const heard = { url, init, headers: new Headers(init.headers), body: JSON.parse(String(init.body)) };
    program.heard.push(heard);
    return program.answer ? program.answer(heard) : usualAnswer(heard, program.secret);
  });
  return program;
}
