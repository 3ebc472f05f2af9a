import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../answer.ts';

const stepsPerSecond = 10;

async function trickle(response: ServerResponse, bytes: Buffer, bytesPerSecond: number): Promise<void> {
  const step = Math.max(1, Math.floor(bytesPerSecond / stepsPerSecond));
  for (let at = 0; at < bytes.length && !response.destroyed; at += step) {
    response.write(bytes.subarray(at, at + step));
    await wait((1000 * step) / bytesPerSecond, undefined, { ref: false });
  }
}

/** The Date header comes from the emulator's clock, so it is set here and not by Node. */
export async function writeAnswer(
  response: ServerResponse,
  { status, headers, body }: Answer,
  now: number,
  bytesPerSecond: number | undefined,
): Promise<void> {
  const bytes = Buffer.from(body);
  const length = status === 204 ? {} : { 'Content-Length': bytes.length };
  response.sendDate = false;
  response.writeHead(status, {
    Date: new Date(now).toUTCString(),
    'Cache-Control': 'no-store',
    ...length,
    ...headers,
  });
  if (bytesPerSecond !== undefined) await trickle(response, bytes, bytesPerSecond);
  response.end(bytesPerSecond === undefined ? bytes : undefined);
}
