import { globSync, readFileSync, statSync } from 'node:fs';
import { sep } from 'node:path';

export const BUILDS = ['chrome', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

export interface BuiltFile {
  readonly path: string;
  readonly bytes: Buffer;
}

const TEXT = /\.(?:js|html|css|json|svg|txt)$/;

/** Every file below a folder, in order. @throws Error where there is none: nothing would be looked at */
export function readFiles(folder: string): BuiltFile[] {
  const paths = globSync('**/*', { cwd: folder }).filter((path) => statSync(`${folder}/${path}`).isFile());
  if (paths.length === 0) throw new Error(`${folder} is empty: npm run build comes first`);
  return paths.sort().map((path) => ({
    path: path.split(sep).join('/'),
    bytes: readFileSync(`${folder}/${path}`),
  }));
}

export const folderOf = (build: Build) => `.output/${build}-mv3`;

/** The files in which something could be written that a browser runs or a person reads. */
export function readTexts(build: Build): { path: string; text: string }[] {
  return readFiles(folderOf(build))
    .filter(({ path }) => TEXT.test(path))
    .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }));
}
