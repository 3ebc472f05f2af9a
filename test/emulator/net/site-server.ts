import { createSecureServer } from 'node:http2';
import { createServer } from 'node:https';
import type { Server } from 'node:tls';
import type { Incoming, Outgoing } from './incoming.ts';
import type { Lines } from './lines.ts';

type Serve = (request: Incoming, response: Outgoing) => void;

interface SiteOptions {
  identity: { key: string; cert: string };
  lines: Lines;
  http2: boolean;
  serve: Serve;
}

/** Longer than a login takes: whether a browser still has a connection must not depend on its speed. */
const KEEP_ALIVE_MS = 60_000;

/** One server for all names, in HTTP/1.1 alone or in HTTP/2 for those who can. */
export function createSiteServer({ identity, lines, http2, serve }: SiteOptions): Server {
  const options = { ...identity, ...lines.serverOptions, keepAliveTimeout: KEEP_ALIVE_MS };
  const server = http2
    ? createSecureServer({ ...options, allowHTTP1: true }, (request, response) =>
        serve(request, response as unknown as Outgoing),
      )
    : createServer(options, serve);
  lines.watch(server);
  return server;
}
