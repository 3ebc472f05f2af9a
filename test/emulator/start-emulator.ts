import { randomBytes } from 'node:crypto';
import type { Emulator, EmulatorOptions, JournalEntry } from './emulator-types.ts';
import { hosts } from './hosts.ts';
import { createInterceptors } from './interceptors.ts';
import { inventedKeys } from './invented-keys.ts';
import { createCertificate } from './net/certificate.ts';
import { createConnectProxy } from './net/connect-proxy.ts';
import { createControlServer } from './net/control-server.ts';
import { createLines } from './net/lines.ts';
import { listen } from './net/listen.ts';
import { createSiteServer } from './net/site-server.ts';
import { authorizeAddress } from './pages/authorize.ts';
import { serveRequest } from './serve-request.ts';
import { createWorld, resetWorld } from './world.ts';

export type {
  CannedAnswer,
  Emulator,
  EmulatorOptions,
  Hold,
  JournalEntry,
  RequestMatch,
} from './emulator-types.ts';
export type { Scenario } from './scenario.ts';

/** Starts the whole other side on loopback: pages, API, proxy, controls. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = createWorld(options.now ?? Date.now, options.randomBytes ?? randomBytes);
  const interceptors = createInterceptors();
  const journal: JournalEntry[] = [];
  const refused: string[] = [];
  const service = { world, interceptors, journal };

  const certificate = await createCertificate(hosts, Date.now());
  const lines = createLines(await createCertificate(hosts, Date.now()));
  const identity = { key: certificate.privateKey, cert: certificate.chain };
  const https = await listen(
    createSiteServer({
      identity,
      lines,
      http2: options.http2 ?? false,
      // A client that goes away in the middle is a case under test, not a fault of the emulator.
      serve: (request, response) =>
        void serveRequest(request, response, service).catch(() => response.destroy()),
    }),
  );
  const proxy = await listen(
    createConnectProxy({
      hosts,
      httpsPort: https.port,
      refused,
      isUnknown: (host) => lines.of(host) === 'unknown',
    }),
  );

  const controlled: Omit<Emulator, 'ports' | 'close'> = {
    ...interceptors.controls,
    hosts,
    certificate: certificate.authority,
    spki: certificate.spki,
    keys: inventedKeys,
    refused,
    journal,
    scenario: world.scenario,
    clock: world.clock,
    issued: () => world.tokens.issued,
    issuedSecrets: () => [
      ...Object.values(inventedKeys).map(({ secret }) => secret),
      ...world.tokens.issued.map(({ text }) => text),
    ],
    setLine: lines.set,
    expireKey: (keyName) => {
      world.expiredKeys.add(keyName);
    },
    registerCallback: (keyName, url) => {
      if (url === null) world.callbacks.delete(keyName);
      else world.callbacks.set(keyName, { url, isActive: true });
    },
    submitCallback: (keyName, url) => void world.callbacks.set(keyName, { url, isActive: false }),
    otherProgramsLogin: (keyName) =>
      authorizeAddress(
        inventedKeys[keyName].key,
        world.tokens.issueRequest(keyName, world.clock.now()).token,
      ),
    foreignPage: (host, page) => {
      if (page === null) world.foreignPages.delete(host);
      else world.foreignPages.set(host, page);
    },
    reset: () => {
      interceptors.reset();
      lines.clear();
      resetWorld(world);
      journal.length = 0;
    },
  };
  const control = await listen(createControlServer(controlled));

  return {
    ...controlled,
    ports: { https: https.port, proxy: proxy.port, control: control.port },
    close: async () => {
      interceptors.reset();
      await Promise.all([https.close(), proxy.close(), control.close()]);
    },
  };
}
