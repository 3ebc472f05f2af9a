import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INSTALL_SCRIPTS_ALLOWED, OVERRIDES_ALLOWED, RUNTIME_PACKAGES } from './expected/packages.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { dependencies, devDependencies, optionalDependencies, overrides } = readJson('package.json');
const lock: { lockfileVersion: number; packages: Record<string, LockedPackage> } =
  readJson('package-lock.json');
const { '': root, ...locked } = lock.packages;
const packages = Object.entries(locked);

/** Names of those of which this is so. */
const those = (isSo: (each: LockedPackage) => boolean) =>
  packages.filter(([, each]) => isSo(each)).map(([path]) => path.replace('node_modules/', ''));

describe('package.json', () => {
  it('names every version exactly', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });

  it('overrides only what docs/dependencies.md explains', () => {
    expect(overrides).toEqual(OVERRIDES_ALLOWED);
  });

  it('lets no package run a program while it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('the lock file', () => {
  it('is of the version that holds everything, and agrees with package.json', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(root).toMatchObject({ dependencies, devDependencies, optionalDependencies });
    expect(packages.length).toBeGreaterThan(100);
  });

  it('has the digest of every package', () => {
    expect(those(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
  });

  it('takes packages from the public registry only, and none from a folder', () => {
    const isElsewhere = ({ resolved = 'https://registry.npmjs.org/', link = false }: LockedPackage) =>
      link || !resolved.startsWith('https://registry.npmjs.org/');
    expect(those(isElsewhere)).toEqual([]);
  });

  it('has no package that wants another from git or from an address', () => {
    const isAddress = (wanted: string) => /[:/]/.test(wanted.replace(/^npm:/, ''));
    const wants = packages.flatMap(([path, each]) =>
      Object.values(each.dependencies ?? {}).map((wanted) => ({ path, wanted })),
    );
    expect(wants.length).toBeGreaterThan(100);
    expect(wants.filter(({ wanted }) => isAddress(wanted))).toEqual([]);
  });

  it('has no package with an install script but those that are allowed', () => {
    expect(those(({ hasInstallScript = false }) => hasInstallScript)).toEqual(INSTALL_SCRIPTS_ALLOWED);
  });

  it('brings to people the packages that are expected, and no other', () => {
    expect(those(({ dev = false, optional = false }) => !dev && !optional)).toEqual(RUNTIME_PACKAGES);
  });
});

describe('docs/dependencies.md', () => {
  const text = readFileSync('docs/dependencies.md', 'utf8');
  const named = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides });

  it.each(named)('names %s', (name) => {
    expect(text).toMatch(new RegExp(`(?:^\\| |: )${name} `, 'm'));
  });
});
