import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '../../emulator/net/listen.ts';

export interface PushEvent {
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

/** What a program may do with an event that it was sent, in place of taking it. */
export type Misbehaviour = (response: ServerResponse) => void;

const FIVE_MINUTES_S = 300;
const LARGEST = 100_000;

/**
 * A program that keeps to docs/local-push.md to the letter: whatever it is sent otherwise it refuses, and tells.
 * @param now epoch ms, by the clock that the browser goes by
 */
export async function startReceiver(now: () => number) {
  const journal: PushEvent[] = [];
  const complaints: string[] = [];
  const ids = new Set<string>();
  let secret = '';
  let onEvent: Misbehaviour | null = null;
  let beforeProof: (() => Promise<void>) | null = null;

  const sign = (text: string) =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(text)
      .digest('base64')}`;
  const isSame = (one: string, other: string) =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

  const faultOf = ({ method, headers }: IncomingMessage, body: Buffer): string | null => {
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headers;
    if (method !== 'POST') return `method ${method}`;
    if (headers.host !== `127.0.0.1:${listening.port}`) return `host ${headers.host}`;
    if (headers['content-type'] !== 'application/json') return `content type ${headers['content-type']}`;
    if (headers.cookie !== undefined) return 'a cookie';
    if (headers.referer !== undefined) return 'a referrer';
    if (typeof id !== 'string' || !/^msg_[\w-]{22,}$/.test(id) || ids.has(id)) return `id ${id}`;
    if (Math.abs(Number(at) - now() / 1000) > FIVE_MINUTES_S) return `timestamp ${at}`;
    if (!isSame(String(signature), sign(`${id}.${at}.${body}`))) return 'another signature';
    ids.add(id);
    return null;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const event = JSON.parse(String(body)) as PushEvent;
    journal.push(event);
    const fault = faultOf(request, body);
    if (fault) {
      complaints.push(fault);
      response.writeHead(401).end();
    } else if (event.type === 'hello') {
      await beforeProof?.();
      const proof = sign(`proof.${request.headers['webhook-id']}.${request.headers['webhook-timestamp']}`);
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ proof }));
    } else if (onEvent) {
      onEvent(response);
    } else {
      response.writeHead(204).end();
    }
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).subarray(0, LARGEST);
    await answer(request, response, body).catch((error: unknown) => {
      complaints.push(String(error));
      response.destroy();
    });
  });
  const listening = await listen(server);
  return {
    address: `http://127.0.0.1:${listening.port}/opening-bell`,
    /** Everything that came, hellos too. */
    journal,
    events: () => journal.filter(({ type }) => type !== 'hello'),
    /** What was not as the contract wants it. */
    complaints,
    learn: (paired: string) => {
      secret = paired;
    },
    misbehave: (deed: Misbehaviour | null) => {
      onEvent = deed;
    },
    /** Something that happens between a hello and its answer. */
    meanwhile: (deed: () => Promise<void>) => {
      beforeProof = deed;
    },
    close: () => listening.close(),
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
