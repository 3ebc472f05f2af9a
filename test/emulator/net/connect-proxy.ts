import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

interface ProxyOptions {
  hosts: readonly string[];
  httpsPort: number;
  refused: string[];
  isUnknown(host: string): boolean;
}

const answerOf = (status: string) => `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`;

/** Joins the known names on port 443 to the server; refuses everything else and writes it down. */
export function createConnectProxy({ hosts, httpsPort, refused, isUnknown }: ProxyOptions): Server {
  const targets = new Set(hosts.map((host) => `${host}:443`));
  const proxy = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    client.on('error', () => client.destroy());
    if (!targets.has(target)) {
      refused.push(target);
      client.end(answerOf('403 Forbidden'));
      return;
    }
    // What a proxy says that has asked for the address in vain.
    if (isUnknown(target.replace(/:\d+$/, ''))) {
      client.end(answerOf('404 Not Found'));
      return;
    }
    const server = connect(httpsPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      server.write(head);
      server.pipe(client).pipe(server);
    });
    server.on('error', () => client.destroy());
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
  });
  return proxy;
}
