import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cutNodeCrypto } from '../../scripts/without-node-crypto.ts';

const file = fileURLToPath(import.meta.resolve('crypto-js/core.js'));
const core = readFileSync(file, 'utf8');
/** Behind its wrapper, which knows other loaders too. */
const inner = (code: string) => code.slice(code.indexOf('var CryptoJS'));

it('cuts out of crypto-js what asks for a module of Node, and nothing else', () => {
  expect(inner(core)).toContain("require('crypto')");
  const cut = cutNodeCrypto(core, file);
  expect(inner(cut).match(/\brequire\b.*;/g)).toBeNull();
  expect(core.length - cut.length).toBeLessThan(200);
});

it('fails the build for a crypto-js that words it anew', () => {
  const other = core.replace("require('crypto')", 'require("node:crypto")');
  expect(() => cutNodeCrypto(cutNodeCrypto(other, file), 'some.js')).toThrow('some.js asks');
});
