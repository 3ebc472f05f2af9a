/**
 * Packages whose code is in the extension.
 * When a line is added on purpose: say in docs/dependencies.md what it does, how large it is, when it was last
 * released and what was rejected for it.
 */
export const RUNTIME_PACKAGES: readonly string[] = [
  '@codemirror/language',
  '@codemirror/search',
  '@codemirror/state',
  '@codemirror/streamparser',
  '@codemirror/view',
  '@lezer/common',
  '@lezer/highlight',
  '@lezer/lr',
  '@marijn/find-cluster-break',
  'crelt',
  'crypto-js',
  'idb-keyval',
  'oauth-1.0a',
  'preact',
  'style-mod',
  'w3c-keyname',
  'webextension-polyfill',
];

/** Packages that would run a program when installed. `.npmrc` forbids it: one that must needs another way to run. */
export const INSTALL_SCRIPTS_ALLOWED: readonly string[] = [];

/** Versions that are held against the wish of a package; docs/dependencies.md says why and till when. */
export const OVERRIDES_ALLOWED: Readonly<Record<string, string>> = { linkedom: '0.18.12' };
