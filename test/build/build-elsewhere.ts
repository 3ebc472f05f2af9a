import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ZIPS = [
  ['-b', 'chrome'],
  ['-b', 'firefox', '--mv3'],
] as const;

/** What is made and not written. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.output', '.wxt', '.git']);

export interface Elsewhere {
  /** Folders below a temporary one: another path, and another length of it. */
  readonly folder: string;
  /** All of its environment: this process's own says that a test runs, which makes another build. */
  readonly env: Readonly<Record<string, string>>;
}

/** Copies the tree to another place, builds and packs it there, and hands the folder of results over before all is removed. */
export async function buildElsewhere<Result>(
  { folder, env }: Elsewhere,
  look: (output: string) => Result,
): Promise<Result> {
  const temporary = await mkdtemp(join(tmpdir(), 'opening-bell-'));
  const root = join(temporary, folder);
  try {
    await mkdir(root, { recursive: true });
    await cp('.', root, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
    await symlink(await realpath('node_modules'), join(root, 'node_modules'), 'junction');
    const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
    for (const zip of ZIPS) {
      await run(process.execPath, [wxt, 'zip', ...zip], { cwd: root, env });
    }
    return look(join(root, '.output'));
  } finally {
    await rm(temporary, { recursive: true });
  }
}
