import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** Joins the known names on port 443 to the server; refuses everything else and writes it down. */
export function createConnectProxy(hosts: readonly string[], httpsPort: number, refused: string[]): Server {
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
      client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
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
