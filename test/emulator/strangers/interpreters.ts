import { spawnSync } from 'node:child_process';

interface Interpreter {
  /** Of Debian. */
  readonly packages: readonly string[];
  /** Ends with 0 where all of it is there. */
  readonly asks: readonly string[];
}

const ends = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0;

/** Debian's packages are for Debian's own Python, and there may be another before it. */
export const PYTHON =
  ['python3', '/usr/bin/python3'].find((name) => ends(name, '-c', 'import requests_oauthlib')) ?? 'python3';

const python = (modules: string, ...packages: readonly string[]): Interpreter => ({
  packages,
  asks: [PYTHON, '-c', `import ${modules}`],
});

/** What other people's programs need that npm does not bring. Where it is missing, their tests are left out and say so. */
export const INTERPRETERS = {
  'requests-oauthlib': python('requests_oauthlib', 'python3-requests-oauthlib'),
  Flask: python('flask, requests_oauthlib', 'python3-flask', 'python3-requests-oauthlib'),
  'python-dotenv': python('dotenv', 'python3-dotenv'),
  Go: {
    packages: ['golang-go', 'golang-github-gomodule-oauth1-dev'],
    asks: ['sh', '-c', 'go version && test -d /usr/share/gocode/src/github.com/gomodule/oauth1'],
  },
  R: { packages: ['r-base-core', 'r-cran-httr'], asks: ['Rscript', '-e', 'library(httr)'] },
  Mono: { packages: ['mono-mcs', 'mono-runtime'], asks: ['sh', '-c', 'mcs --version && mono --version'] },
  curl: {
    packages: ['curl', 'openssl', 'mawk', 'dash', 'bash'],
    asks: ['sh', '-c', 'curl --version && openssl version && awk 1 /dev/null && dash -c : && bash -c :'],
  },
  /** Not in Debian. */
  PowerShell: { packages: [], asks: ['pwsh', '-Version'] },
} as const satisfies Readonly<Record<string, Interpreter>>;

export type InterpreterName = keyof typeof INTERPRETERS;

const isThere = (name: InterpreterName) => {
  const [command = '', ...args] = INTERPRETERS[name].asks;
  return ends(command, ...args);
};

/** What keeps a program from running, in words; null where nothing does. */
export function missingOf(name: InterpreterName | null): string | null {
  if (name === null || isThere(name)) return null;
  const packages = INTERPRETERS[name].packages.join(' ');
  return packages ? `${name} is not there (Debian: ${packages})` : `${name} is not there, nor in Debian`;
}

/** The Debian packages of what is not there. */
export const missingPackages = (): string[] => [
  ...new Set(
    (Object.keys(INTERPRETERS) as InterpreterName[])
      .filter((name) => INTERPRETERS[name].packages.length > 0 && !isThere(name))
      .flatMap((name) => INTERPRETERS[name].packages as readonly string[]),
  ),
];
