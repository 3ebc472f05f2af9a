import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { KeyName } from '../../../emulator/invented-keys.ts';
import { keepAuthority } from '../../../emulator/net/keep-authority.ts';
import { type InterpreterName, PYTHON } from '../../../emulator/strangers/interpreters.ts';
import { leadingTo } from '../../../emulator/strangers/run-stranger.ts';
import type { Stage } from '../../stage/stage.ts';

interface App {
  readonly command: string;
  readonly file: string;
  readonly needs: InterpreterName | null;
}

export const APPS: Readonly<Record<string, App>> = {
  'npm oauth': { command: process.execPath, file: 'node-app.mjs', needs: null },
  'requests-oauthlib in Flask': { command: PYTHON, file: 'python-app.py', needs: 'Flask' },
};

/** Starts an application with a key of the emulator, until the test ends. @returns its address, without a path */
export async function startApp(
  { command, file }: App,
  { emulator, clock }: Pick<Stage, 'emulator' | 'clock'>,
  keyName: KeyName,
): Promise<string> {
  const authority = await keepAuthority(emulator.certificate);
  const { key, secret } = emulator.keys[keyName];
  const child = spawn(command, [fileURLToPath(new URL(file, import.meta.url))], {
    env: {
      ...process.env,
      ...clock?.env,
      ...leadingTo(emulator, authority.file),
      KEY: key,
      SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill();
    await authority.remove();
  });
  for await (const port of createInterface({ input: child.stdout })) return `http://127.0.0.1:${port}`;
  throw new Error(`${file} ended before it listened`);
}
