import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FindNeedles, needleFinder } from './find-needles.ts';
import { packedParts } from './packed-parts.ts';
import { needlesOf, type Planted } from './secret-forms.ts';

/** Where both browsers keep what belongs to an extension. */
const EXTENSION_STORAGE =
  /chrome-extension_|Extension (?:Settings|State)|moz-extension|storage-sync|extension-data/;

/**
 * Searches every file of a dead browser's profile. Packed files are unpacked: LevelDB's tables, the values in
 * Firefox's databases, its session files. Out of reach are only values of more than a megabyte, which Firefox packs
 * into files of their own, and what a server itself sent compressed into the cache.
 * @returns one line for each finding, without the text that was found
 */
export async function searchProfile(
  profileDir: string,
  planted: readonly Planted[],
  inFiles = /./,
): Promise<string[]> {
  const findAny = finderFor(planted.filter(({ inExtensionOnly }) => !inExtensionOnly));
  const findInExtension = finderFor(planted);
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(profileDir, path.join(parentPath, name)))
    .filter((name) => inFiles.test(name));

  const findings = new Set<string>();
  const search = (name: string, bytes: Uint8Array) => {
    const find = EXTENSION_STORAGE.test(name) ? findInExtension : findAny;
    for (const { planted, form } of find(bytes)) findings.add(`${planted.kind} (${form}) in ${name}`);
  };
  for (const name of files) search(name, await readFile(path.join(profileDir, name)));
  // Afterwards: to open a database is to change the files beside it.
  for (const name of files) {
    for (const part of await packedParts(path.join(profileDir, name))) search(name, part);
  }
  return [...findings];
}

/** Of a text that was issued twice, one will do. */
function finderFor(planted: readonly Planted[]): FindNeedles {
  const once = new Map(planted.map((each) => [each.text, each]));
  return needleFinder([...once.values()].flatMap(needlesOf));
}
