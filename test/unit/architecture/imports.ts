import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

export interface Import {
  readonly file: string;
  /** Path from the root for our own files, else the package's name. */
  readonly to: string;
}

const unixPath = (path: string) => path.split(sep).join('/');

export const SOURCES: readonly string[] = globSync('{utils,entrypoints}/**/*.{ts,tsx}').map(unixPath).sort();

/** Of statements that begin a line: a text that holds code in another language imports nothing. */
export const IMPORTS: readonly Import[] = SOURCES.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:(?:import|export|\}).* from|import) '([^']+)'/gm)].map(
    ([, specifier = '']) => ({
      file,
      to: resolveImport(file, specifier),
    }),
  ),
);

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? unixPath(normalize(join(dirname(file), specifier))) : specifier;
}

export const isOurs = ({ to }: Import): boolean => /^(?:utils|entrypoints)\//.test(to);

/** The room of a file: the folder that it lies in. */
export const roomOf = (path: string): string => dirname(path);
