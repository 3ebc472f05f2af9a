import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildElsewhere } from './build-elsewhere.ts';
import { BUILDS, folderOf, readFiles } from './built-package.ts';

/** Path and digest of each file: what can be compared, and read when it differs. */
type Digests = Readonly<Record<string, string>>;

function digestsOf(folder: string): Digests {
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries(readFiles(folder).map(({ path, bytes }) => [path, digest(bytes)]));
}

interface Results {
  readonly zips: Digests;
  readonly folders: readonly Digests[];
}

function resultsIn(output: string): Results {
  const isZip = ([path]: [string, string]) => path.endsWith('.zip');
  return {
    zips: Object.fromEntries(Object.entries(digestsOf(output)).filter(isZip)),
    folders: BUILDS.map((build) => digestsOf(`${output}/${build}-mv3`)),
  };
}

describe('the same sources, built in two other places,', () => {
  let here: Results;
  let there: Results;

  beforeAll(async () => {
    [here, there] = await Promise.all([
      buildElsewhere({ folder: 'a', env: { TZ: 'UTC', LC_ALL: 'C' } }, resultsIn),
      buildElsewhere(
        { folder: 'longer/and deeper', env: { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR' } },
        resultsIn,
      ),
    ]);
  });

  it('give the same files, byte for byte', () => {
    expect(there.folders).toEqual(here.folders);
  });

  it('give what lies in .output and is tested', () => {
    expect(here.folders).toEqual(BUILDS.map((build) => digestsOf(folderOf(build))));
  });

  it('give the same three packages: for Chrome, for Firefox, and the sources', () => {
    expect(Object.keys(here.zips)).toEqual([
      expect.stringMatching(/^opening-bell-[\d.]+-chrome\.zip$/),
      expect.stringMatching(/^opening-bell-[\d.]+-firefox\.zip$/),
      expect.stringMatching(/^opening-bell-[\d.]+-sources\.zip$/),
    ]);
    expect(there.zips).toEqual(here.zips);
  });
});
