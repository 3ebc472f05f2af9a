import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Puts whatever a run writes aside, be it profiles, clocks or downloads, into one folder that goes with it: where no file
 * of the run ends the browser that they share, that dies with its worker and tidies nothing.
 */
export function setup(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'opening-bell-'));
  // Workers are started with this environment.
  process.env.TMPDIR = folder;
  // Not at a teardown: by then a worker, and its browser, may still be there.
  process.once('exit', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  );
}
