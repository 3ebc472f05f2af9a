import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { breachesOf } from './architecture/breaches.ts';
import { IMPORTS, type Import, isOurs, roomOf, SOURCES } from './architecture/imports.ts';
import { ROOMS } from './architecture/rooms.ts';
import { sentencesIn } from './architecture/sentences.ts';

/** Packages that only some rooms may touch; a folder stands for all in it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'oauth-1.0a': ['utils/oauth'],
  'crypto-js': ['utils/oauth'],
  'idb-keyval': ['utils/vault'],
  preact: [
    'utils/ui',
    'entrypoints/popup',
    'entrypoints/options',
    'entrypoints/console',
    'entrypoints/handover',
    'entrypoints/welcome',
  ],
  '@codemirror': ['entrypoints/console/viewer'],
  wxt: [
    'utils/storage',
    'utils/keys',
    'utils/ui',
    'entrypoints/background',
    'entrypoints/options',
    'entrypoints/welcome',
    'entrypoints/verification-content',
    'entrypoints/guest-content',
    'entrypoints/offscreen',
  ],
};

const isIn = (folder: string) => (path: string) => `${path}/`.startsWith(`${folder}/`);
const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

describe('the tree', () => {
  it('is read whole', () => {
    expect(SOURCES.length).toBeGreaterThan(100);
    expect(IMPORTS.filter(isOurs).length).toBeGreaterThan(200);
  });

  it('has a rule for every folder with sources, and sources in every folder with a rule', () => {
    const folders = [...new Set(SOURCES.map(roomOf))];
    expect(folders.filter((folder) => !(folder in ROOMS))).toEqual([]);
    expect(Object.keys(ROOMS).filter((room) => !folders.includes(room))).toEqual([]);
  });

  it('follows the import arrows', () => {
    expect(breachesOf(IMPORTS)).toEqual([]);
  });

  it.each<[kind: string, file: string, to: string, belongs: string]>([
    ['a layer', 'utils/oauth/sign.ts', 'utils/etrade/environments.ts', 'utils/etrade/token'],
    ['a room of a layer', 'utils/etrade/catalogue/x.ts', 'utils/etrade/token/tokens.ts', 'utils/oauth'],
    ['the engine', 'utils/storage/engine/x.ts', 'utils/storage/key-items.ts', 'utils/connection/failures'],
    ['a room of the pages', 'utils/ui/parts/X.tsx', 'utils/ui/calls/CallForm.tsx', 'utils/ui/wiring'],
    ['a room of one page', 'entrypoints/options/keys/x.ts', 'entrypoints/options/report/y.ts', 'utils/keys'],
    ['a page', 'entrypoints/popup/x.ts', 'entrypoints/options/Options.tsx', 'utils/ui/page'],
    [
      'a room beside',
      'entrypoints/background/login/x.ts',
      'entrypoints/background/calls/run-call.ts',
      'entrypoints/background/state',
    ],
    [
      'a room above',
      'entrypoints/background/world/x.ts',
      'entrypoints/background/state/apply-event.ts',
      'entrypoints/background/token',
    ],
    [
      'what stands apart',
      'entrypoints/background/login/x.ts',
      'entrypoints/background/signs/refresh-signs.ts',
      'entrypoints/background/world',
    ],
    [
      'the background and the pages',
      'entrypoints/background/login/x.ts',
      'utils/ui/wiring/use-now.ts',
      'utils/words',
    ],
    [
      'the content script',
      'entrypoints/verification-content/x.ts',
      'utils/storage/key-items.ts',
      'utils/etrade/pages',
    ],
  ])('says where a thing belongs whose import breaks the rule of %s', (_, file, to, belongs) => {
    const [breach = '', ...others] = breachesOf([{ file, to }]);
    expect(others).toEqual([]);
    expect(breach).toContain(`${file} imports ${to}`);
    expect(breach).toContain(ROOMS[roomOf(to)]?.holds);
    expect(breach).toContain(belongs);
  });

  it('touches each package only where it belongs', () => {
    const isBroken = (each: Import) => {
      const allowed = PACKAGES[each.to.split('/')[0] ?? ''] ?? [];
      return !isOurs(each) && !allowed.some((folder) => isIn(folder)(roomOf(each.file)));
    };
    expect(IMPORTS.filter(isBroken)).toEqual([]);
  });

  it('keeps content scripts away from storage and the polyfill', () => {
    const isContent = ({ file }: Import) => /^entrypoints\/\w+-content\//.test(file);
    const targets = IMPORTS.filter(isContent).map(({ to }) => to);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((to) => to === 'wxt/browser' || isIn('utils/storage')(to))).toEqual([]);
  });

  it('says in every room what it holds and what it may import', () => {
    const readme = (room: string) => `${room}/README.md`;
    const rooms = Object.keys(ROOMS);
    expect(rooms.filter((room) => !existsSync(readme(room)))).toEqual([]);
    expect(rooms.filter((room) => !readFileSync(readme(room), 'utf8').includes('**May import**'))).toEqual(
      [],
    );
  });

  it('has no two sources of one name, but the entries', () => {
    const names = SOURCES.map(baseName).filter((name) => !/^(?:index|main)\.tsx?$/.test(name));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('has no barrels and no default exports but the entries that WXT wants', () => {
    const barrels = SOURCES.filter((file) => /^export .* from /m.test(readFileSync(file, 'utf8')));
    const defaults = SOURCES.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')));
    expect(barrels).toEqual([]);
    expect(defaults).toEqual([
      'entrypoints/background/index.ts',
      'entrypoints/guest-content/index.ts',
      'entrypoints/offscreen/index.ts',
      'entrypoints/verification-content/index.ts',
    ]);
  });

  it('is cut small: no source over 200 lines, no folder over 17 sources', () => {
    const long = SOURCES.filter((file) => readFileSync(file, 'utf8').split('\n').length > 200);
    expect(long).toEqual([]);
    const crowded = Object.keys(ROOMS).filter(
      (room) => SOURCES.filter((file) => roomOf(file) === room).length > 17,
    );
    expect(crowded).toEqual([]);
  });

  it('has its sentences in utils/words and in components', () => {
    const code = SOURCES.filter((file) => file.endsWith('.ts') && !isIn('utils/words')(roomOf(file)));
    expect(code.flatMap(sentencesIn)).toEqual([]);
  });

  it('says nothing of a machine', () => {
    const everything = globSync(
      '{utils,entrypoints,scripts,test,docs,examples}/**/*.{ts,tsx,md,html,css,mjs,py}',
    );
    const telling = everything.filter((file) =>
      /\/(?:work|root|home\/\w+)\//.test(readFileSync(file, 'utf8')),
    );
    expect(telling).toEqual([]);
  });
});
