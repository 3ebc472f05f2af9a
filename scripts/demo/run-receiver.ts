import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../test/e2e/stage/browsers/wait-until.ts';

const RECEIVER = 'examples/receiver/opening_bell_receiver.py';
const PROGRAM = 'scripts/demo/waiting-program.mjs';
const ASK_VERSION = 'import sys; sys.exit(sys.version_info < (3, 9))';

/** Whether this starts a Python that the receiver runs in. */
export const isPython = (command: string): boolean => spawnSync(command, ['-c', ASK_VERSION]).status === 0;

/** Starts the receiver as its README says, with a program that waits for a token. What is kept goes when it ends. */
export function runReceiver(python: string, env: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'opening-bell-walk-'));
  const pairing = ['--pair', '--port', '0', '--config', join(folder, 'receiver.json')];
  const program = ['--environment', 'sandbox', '--', process.execPath, PROGRAM];
  const child = spawn(python, [RECEIVER, ...pairing, ...program], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    /** What it or the program says: the part in brackets, or all. */
    says: (text: RegExp) =>
      waitUntil(
        () => {
          const [whole, part] = text.exec(said) ?? [];
          return part ?? whole;
        },
        { timeoutMs: 20_000, what: `the receiver to say ${text}` },
      ),
    type: (line: string) => child.stdin.write(`${line}\n`),
    async end() {
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
