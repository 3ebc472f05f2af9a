import type { EmulatorAddress } from '../launch-browser.ts';

/** Every emulator name leads to the emulator on its real port, no other name leads anywhere. */
export function chromiumArguments({ hosts, ports, spki }: EmulatorAddress): string[] {
  const resolverRules = [
    ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${ports.https}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
  ];
  return [
    `--host-resolver-rules=${resolverRules.join(',')}`,
    // Trusts this one key; the certificate needs no place in any store.
    `--ignore-certificate-errors-spki-list=${spki}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--hide-crash-restore-bubble',
    '--window-size=1280,900',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}
