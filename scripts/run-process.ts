import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

type Environment = Readonly<Record<string, string>>;

/** Runs a command line with its output shown. @returns whether it ended with 0 */
export function runProcess(commandLine: string, env: Environment = {}): boolean {
  const { status } = spawnSync(commandLine, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** The same beside others: every line that it prints begins with this label. */
export function runBeside(label: string, commandLine: string, env: Environment = {}): Promise<boolean> {
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(commandLine, {
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...colours, ...env },
  });
  const show = (stream: Readable) =>
    createInterface(stream).on('line', (line) => console.log(`${label} ${line}`));
  show(child.stdout);
  show(child.stderr);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status !== 0) console.log(`${label} ended with ${signal ?? status}`);
      resolve(status === 0);
    });
  });
}
