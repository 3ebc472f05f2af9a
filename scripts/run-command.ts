import { spawnSync } from 'node:child_process';

/** Runs a command line with its output shown. @returns whether it ended with 0 */
export function runCommand(commandLine: string, env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(commandLine, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}
