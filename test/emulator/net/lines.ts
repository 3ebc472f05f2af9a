import { constants } from 'node:crypto';
import { createSecureContext, type SecureContext, type Server, type TLSSocket } from 'node:tls';
import type { Line } from '../emulator-types.ts';
import type { ServerCertificate } from './certificate.ts';

export interface Lines {
  /** What the server needs so that it can be reached differently by different names. */
  readonly serverOptions: {
    secureOptions: number;
    SNICallback(name: string, done: (error: Error | null, context?: SecureContext) => void): void;
  };
  watch(server: Server): void;
  of(host: string): Line;
  /** Ends the open connections of this host too. */
  set(host: string, line: Line): void;
  clear(): void;
}

/** How each host is reached. All of it happens before a request could be sent: no client says a word over a bad line. */
export function createLines(stranger: ServerCertificate): Lines {
  const lines = new Map<string, Line>();
  const lineOf = (host: string) => lines.get(host) ?? 'up';
  const sockets = new Set<TLSSocket>();
  const strangersContext = createSecureContext({ key: stranger.privateKey, cert: stranger.chain });

  return {
    serverOptions: {
      // A session that a client takes up again would be asked for no certificate.
      secureOptions: constants.SSL_OP_NO_TICKET,
      SNICallback: (name, done) => {
        const line = lineOf(name);
        if (line === 'cut') done(new Error(`The line of ${name} is cut`));
        else done(null, line === 'stranger' ? strangersContext : undefined);
      },
    },
    watch: (server) => {
      server.on('secureConnection', (socket: TLSSocket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
    },
    of: lineOf,
    set: (host, line) => {
      lines.set(host, line);
      for (const socket of sockets) if (socket.servername === host) socket.destroy();
    },
    clear: () => lines.clear(),
  };
}
