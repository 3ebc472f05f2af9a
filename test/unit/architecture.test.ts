import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which of our folders each folder may import. What is not listed is not allowed; entrypoints never meet. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'utils/oauth': [],
  'utils/http': ['utils/etrade'],
  'utils/etrade': ['utils/oauth', 'utils/http'],
  'utils/etrade/pages': [],
  'utils/equity-edge': [],
  'utils/connection': ['utils/oauth', 'utils/etrade', 'utils/equity-edge'],
  'utils/vault': [],
  'utils/storage': [
    'utils/connection',
    'utils/etrade',
    'utils/vault',
    'utils/keys',
    'entrypoints/background',
  ],
  'utils/keys': ['utils/storage', 'utils/vault', 'utils/connection', 'utils/etrade'],
  'utils/words': ['utils/connection', 'utils/messages', 'utils/etrade'],
  'utils/messages': ['utils/connection', 'utils/etrade', 'utils/etrade/pages'],
  'utils/handover': ['utils/oauth', 'utils/etrade', 'utils/connection'],
  'utils/ui': [
    'utils/words',
    'utils/keys',
    'utils/connection',
    'utils/etrade',
    'utils/storage',
    'utils/messages',
  ],
  'entrypoints/background': [
    'utils/oauth',
    'utils/etrade',
    'utils/etrade/pages',
    'utils/equity-edge',
    'utils/connection',
    'utils/vault',
    'utils/storage',
    'utils/keys',
    'utils/words',
    'utils/messages',
    'utils/handover',
  ],
  'entrypoints/verification-content': ['utils/etrade/pages', 'utils/messages'],
  ...Object.fromEntries(
    ['popup', 'options', 'console', 'welcome'].map((page) => [
      `entrypoints/${page}`,
      [
        'utils/ui',
        'utils/words',
        'utils/keys',
        'utils/messages',
        'utils/storage',
        'utils/connection',
        'utils/etrade',
        'utils/handover',
      ],
    ]),
  ),
};

/** Packages that only some folders may touch. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'oauth-1.0a': ['utils/oauth'],
  'crypto-js': ['utils/oauth'],
  'idb-keyval': ['utils/vault'],
  preact: ['utils/ui', 'entrypoints/popup', 'entrypoints/options', 'entrypoints/console'],
  wxt: [
    'utils/storage',
    'utils/keys',
    'utils/ui',
    'entrypoints/background',
    'entrypoints/options',
    'entrypoints/verification-content',
  ],
};

interface Import {
  readonly file: string;
  readonly from: string;
  /** Path from the root for our own files, else the package's name. */
  readonly to: string;
}

const FOLDERS = Object.keys(ARROWS).sort((a, b) => b.length - a.length);
const folderOf = (path: string) => FOLDERS.find((folder) => path.startsWith(`${folder}/`));
const unixPath = (path: string) => path.split(sep).join('/');

const sources = globSync('{utils,entrypoints}/**/*.{ts,tsx}').map(unixPath);
const imports: Import[] = sources.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, specifier = '']) => ({
    file,
    from: folderOf(file) ?? file,
    to: resolveImport(file, specifier),
  })),
);

function resolveImport(file: string, specifier: string): string {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  return specifier.startsWith('.') ? unixPath(normalize(join(dirname(file), specifier))) : specifier;
}

const isOurs = ({ to }: Import) => to.startsWith('utils/') || to.startsWith('entrypoints/');
const packageOf = ({ to }: Import) => to.split('/')[0] ?? '';

describe('the tree', () => {
  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.filter(isOurs).length).toBeGreaterThan(200);
  });

  it('has no file outside a folder with a rule', () => {
    expect(sources.filter((file) => !folderOf(file))).toEqual([]);
  });

  it('follows the import arrows', () => {
    const broken = imports.filter((each) => {
      const to = folderOf(each.to);
      return isOurs(each) && to !== each.from && !(to && ARROWS[each.from]?.includes(to));
    });
    expect(broken).toEqual([]);
  });

  it('touches each package only where it belongs', () => {
    const broken = imports.filter((each) => {
      if (isOurs(each)) return false;
      const allowed = PACKAGES[packageOf(each)];
      return !allowed?.includes(each.from);
    });
    expect(broken).toEqual([]);
  });

  it('keeps content scripts away from storage and the polyfill', () => {
    const inContent = imports.filter(({ from }) => from === 'entrypoints/verification-content');
    expect(inContent.map(({ to }) => to)).not.toContain('wxt/browser');
    expect(inContent.filter(({ to }) => to.startsWith('utils/storage'))).toEqual([]);
  });

  it('has a README in every folder under utils', () => {
    const folders = FOLDERS.filter((folder) => folder.startsWith('utils/') && existsSync(folder));
    expect(folders.length).toBeGreaterThan(6);
    expect(folders.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([]);
  });

  it('has no barrels and no default exports but the entries that WXT wants', () => {
    const barrels = sources.filter((file) => /^export .* from /m.test(readFileSync(file, 'utf8')));
    const defaults = sources.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')));
    expect(barrels).toEqual([]);
    expect(defaults.sort()).toEqual([
      'entrypoints/background/index.ts',
      'entrypoints/verification-content/index.ts',
    ]);
  });

  it('is cut small: no source over 200 lines', () => {
    const long = sources.filter((file) => readFileSync(file, 'utf8').split('\n').length > 200);
    expect(long).toEqual([]);
  });

  it('says nothing of a machine', () => {
    const everything = globSync('{utils,entrypoints,scripts,test,docs}/**/*.{ts,tsx,md,html,css}');
    const telling = everything.filter((file) =>
      /\/(?:work|root|home\/\w+)\//.test(readFileSync(file, 'utf8')),
    );
    expect(telling.filter((file) => !unixPath(file).endsWith('architecture.test.ts'))).toEqual([]);
  });
});
