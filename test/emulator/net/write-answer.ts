import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Body } from '../answer.ts';
import type { Framing } from '../emulator-types.ts';
import type { Outgoing } from './incoming.ts';

/** What happens to a body on its way; without it the body arrives whole and at once. */
export type Delivery = { readonly bytesPerSecond: number } | { readonly cut: Framing };

const stepsPerSecond = 10;

async function trickle(response: Outgoing, bytes: Buffer, bytesPerSecond: number): Promise<void> {
  const step = Math.max(1, Math.floor(bytesPerSecond / stepsPerSecond));
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    response.write(bytes.subarray(at, at + step));
    await wait((1000 * step) / bytesPerSecond, undefined, { ref: false });
  }
  response.end();
}

/** The first half goes out, then the connection ends. */
function writeHalf(response: Outgoing, bytes: Buffer): void {
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.socket?.destroySoon());
}

const isStream = (body: Body): body is Iterable<Uint8Array> =>
  typeof body !== 'string' && !(body instanceof Uint8Array);

/** Of a body that is cut in chunks, as of one whose end nobody knows, no length is announced. */
function lengthOf(bytes: Buffer | null, status: number, delivery: Delivery | undefined) {
  const isAnnounced =
    bytes && status !== 204 && !(delivery && 'cut' in delivery && delivery.cut === 'chunked');
  return isAnnounced ? { 'Content-Length': bytes.length } : {};
}

/** The Date header comes from the emulator's clock, so it is set here and not by Node. */
export async function writeAnswer(
  response: Outgoing,
  { status, headers, body }: Answer,
  now: number,
  delivery: Delivery | undefined,
): Promise<void> {
  const bytes = isStream(body) ? null : Buffer.from(body);
  response.sendDate = false;
  response.writeHead(status, {
    Date: new Date(now).toUTCString(),
    'Cache-Control': 'no-store',
    ...lengthOf(bytes, status, delivery),
    ...headers,
  });
  if (isStream(body)) await pipeline(Readable.from(body), response);
  else if (!bytes || !delivery) response.end(bytes);
  else if ('cut' in delivery) writeHalf(response, bytes);
  else await trickle(response, bytes, delivery.bytesPerSecond);
}
