import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installPackages } from './install-packages.ts';

/** The wall clock of a browser, to be moved while that runs. */
export interface MovableClock {
  /** What the browser is to be started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Epoch ms, as the browser has it. */
  now(): number;
  /** Shifts add up. */
  shift(ms: number): void;
  /** Back to where it stood at first. */
  reset(): void;
  remove(): void;
}

/** Clocks are moved by a library that is loaded before the others: only Linux takes one in this way. */
export const canMoveClock = process.platform === 'linux';

const SOURCE = path.join(import.meta.dirname, 'clock-shim.c');

/** So many ms ahead of this computer at first. */
export function createMovableClock(firstOffsetMs: number): MovableClock {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opening-bell-clock-'));
  const library = path.join(folder, 'clock-shim.so');
  const offsetFile = path.join(folder, 'offset');
  compile(library);
  const file = openSync(offsetFile, 'w+');
  let offsetMs = firstOffsetMs;
  const moveTo = (ms: number) => {
    offsetMs = ms;
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(ms));
    writeSync(file, bytes, 0, bytes.length, 0);
  };
  moveTo(firstOffsetMs);
  return {
    env: { LD_PRELOAD: library, CLOCK_SHIM_FILE: offsetFile },
    now: () => Date.now() + offsetMs,
    shift: (ms) => moveTo(offsetMs + ms),
    reset: () => moveTo(firstOffsetMs),
    remove: () => {
      closeSync(file);
      rmSync(folder, { recursive: true });
    },
  };
}

function compile(library: string): void {
  const run = () => execFileSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, SOURCE, '-ldl']);
  try {
    run();
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isMissing || !installPackages(['gcc', 'libc6-dev'])) throw error;
    run();
  }
}
