import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Consumer } from './consumers.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the languages want to be told, and nothing of the person who runs the tests. */
const environmentIn = (folder: string): Environment => ({
  PATH: process.env.PATH,
  HOME: folder,
  LC_ALL: 'C.UTF-8',
  R_LIBS: folder,
  GO111MODULE: 'off',
  GOFLAGS: '',
  GOPATH: '/usr/share/gocode',
  GOCACHE: resolve('.output/go'),
});

/** Has a text read or run. @returns what was said */
export async function consume(
  { file, around, beside = {}, commands }: Consumer,
  text: string,
  env: Environment = {},
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'opening-bell-text-'));
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const files = { ...beside, ...more, [file]: around?.(text) ?? text };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    let said = '';
    for (const command of commands) said = await run(command, folder, { ...environmentIn(folder), ...env });
    return said;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run([name, ...args]: Consumer['commands'][number], cwd: string, env: Environment) {
  const child = spawn(name, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${said}`);
  return said;
}
