import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { newSecret, Sender } from './sender.ts';

const ROOM = 'examples/receiver';

/** What starts each of the receivers that ship, so that it writes to a file. */
export const RECEIVERS = {
  'opening_bell_receiver.py': (file: string) => ['--port', '0', '--json', `oauth-pair:${file}`],
  'minimal.py': (file: string) => ['0', file],
  'minimal.mjs': (file: string) => ['0', file],
} as const;

const ASK_PYTHON = 'import sys; print(sys.executable if sys.version_info >= (3, 9) else "")';
export const PYTHON = String(spawnSync('python3', ['-c', ASK_PYTHON]).stdout ?? '').trim();

export interface Running {
  readonly child: ChildProcess;
  readonly sender: Sender;
  /** What it has said so far. */
  readonly said: { out: string; err: string };
  /** Waits until it has said this. */
  says(text: string | RegExp): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface Run {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  readonly secret?: string;
}

/** A folder for a test's files, and receivers that are gone when it is over. */
export function useReceivers() {
  const open: (() => unknown)[] = [];
  beforeEach(({ skip }) => skip(!PYTHON, 'There is no Python 3.9 or newer'));
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });

  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'opening-bell-receiver-'));
    open.push(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };

  /** Starts one of them and waits until it listens. */
  async function start(
    name: keyof typeof RECEIVERS,
    args: readonly string[],
    run: Run = {},
  ): Promise<Running> {
    const secret = run.secret ?? newSecret();
    const command = name.endsWith('.py') ? PYTHON : process.execPath;
    const env = { OPENING_BELL_SECRET: secret, ...run.env };
    const running = spawnIt(command, [join(ROOM, name), ...args], { ...run, env });
    await running.says(name.startsWith('minimal') ? /http.*\n/ : 'opening-bell: listening\n');
    const port = Number(/127\.0\.0\.1:(\d+)/.exec(running.said.out + running.said.err)?.[1]);
    return { ...running, sender: new Sender(port, secret) };
  }

  function spawnIt(command: string, args: readonly string[], { env, input }: Run) {
    const child = spawn(command, args, {
      env: { PATH: process.env.PATH, HOME: folder(), PYTHONDONTWRITEBYTECODE: '1', ...env },
    });
    const said = { out: '', err: '' };
    const ended = new Promise<number | NodeJS.Signals>((resolve) => {
      child.on('close', (code, signal) => resolve(signal ?? code ?? 0));
    });
    const isSaid = (text: string | RegExp) => {
      const all = said.out + said.err;
      return typeof text === 'string' ? all.includes(text) : text.test(all);
    };
    const says = (text: string | RegExp) =>
      new Promise<void>((resolve, reject) => {
        const look = () => isSaid(text) && resolve();
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void ended.then(() =>
          isSaid(text) ? resolve() : reject(new Error(`It ended: ${said.out}${said.err}`)),
        );
        look();
      });
    child.stdout.on('data', (chunk) => {
      said.out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      said.err += String(chunk);
    });
    if (input !== undefined) child.stdin.end(input);
    open.push(() => {
      child.kill('SIGTERM');
      return ended;
    });
    return { child, said, says, ended };
  }

  return { start, spawnIt, folder };
}
