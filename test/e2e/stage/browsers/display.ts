import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { findExecutable } from './browser-executable.ts';
import { waitUntil } from './wait-until.ts';

const DISPLAY_PACKAGES = { Xvfb: 'xvfb', xdotool: 'xdotool' } as const;

/** Debian's packages for a display of our own that are not here. */
export const missingDisplayPackages = (): readonly string[] =>
  Object.entries(DISPLAY_PACKAGES)
    .filter(([program]) => !findExecutable([program]))
    .map(([, debianPackage]) => debianPackage);

/** Edges of a part of the screen, in pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A screen with keys and a mouse: there a browser asks what it asks a person. */
export interface Display {
  readonly env: { readonly DISPLAY: string };
  /** The smallest part of the screen that holds all that is white. */
  whiteBox(): Box;
  /** A key, by its name in X. */
  press(key: string): void;
  click(x: number, y: number): void;
  close(): Promise<void>;
}

export async function startDisplay(): Promise<Display> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opening-bell-display-'));
  // It chooses a free number, and tells it once it can be used. What is on the screen is kept in a file.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1300x950x24', '-nolisten', 'tcp', '-fbdir', folder],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  await once(server, 'spawn');
  let told = '';
  (server.stdio[3] as Readable).on('data', (chunk) => {
    told += String(chunk);
  });
  await waitUntil(() => told.endsWith('\n'), { what: 'the display' });
  const env = { DISPLAY: `:${told.trim()}` };
  const xdotool = (...args: string[]) => void spawnSync('xdotool', args, { env: { ...process.env, ...env } });
  return {
    env,
    whiteBox: () => whiteBoxOf(readFileSync(path.join(folder, 'Xvfb_screen0'))),
    press: (key) => xdotool('key', key),
    click: (x, y) => xdotool('mousemove', `${x}`, `${y}`, 'click', '1'),
    close: async () => {
      const ended = once(server, 'close');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of a window dump as X keeps it: a head of big-endian numbers, a table of colours, then the lines of pixels. */
function whiteBoxOf(dump: Buffer): Box {
  const head = (index: number) => dump.readUInt32BE(index * 4);
  const [headBytes, width, height, lineBytes, colours] = [0, 4, 5, 12, 19].map(head) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const start = headBytes + colours * 12;
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (dump.readUIntLE(start + y * lineBytes + x * 4, 3) !== 0xffffff) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = y;
    }
  }
  return box;
}
