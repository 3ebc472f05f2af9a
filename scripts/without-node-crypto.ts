import type { Plugin } from 'vite';

/** In crypto-js's published file: the block that asks. */
const ASKS = /if \(!crypto && typeof require === 'function'\) \{\s*try \{[^}]*\} catch \(err\) \{\}\s*\}/;

/** @throws Error where it is not asked for in these words */
export function cutNodeCrypto(code: string, file: string): string {
  const cut = code.replace(ASKS, '');
  if (cut === code) {
    throw new Error(
      `${file} asks for Node's crypto in other words: follow it in scripts/without-node-crypto.ts.`,
    );
  }
  return cut;
}

/**
 * crypto-js takes Node's random source where it finds no other. A browser has one, nothing that we use of crypto-js
 * needs one, and a bundle that could ask would carry what asks for modules, with an address in its message.
 */
export function withoutNodeCrypto(): Plugin {
  return {
    name: 'without-node-crypto',
    apply: 'build',
    transform: (code, id) =>
      id.endsWith('/crypto-js/core.js') ? { code: cutNodeCrypto(code, id), map: null } : undefined,
  };
}
