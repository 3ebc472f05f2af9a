import type { IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Emulator } from '../emulator-types.ts';

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
}

/** One request to the emulator as though it stood at the URL's own host. */
export function send(
  emulator: Emulator,
  url: string,
  { method = 'GET', headers = {}, body = '' }: Sent = {},
) {
  const { host, pathname, search } = new URL(url);
  return new Promise<Received>((resolve, reject) => {
    const request = httpsRequest(
      {
        host: '127.0.0.1',
        port: emulator.ports.https,
        servername: host,
        ca: emulator.certificate,
        method,
        path: pathname + search,
        headers: { host, ...headers },
        agent: false,
      },
      async (response) => {
        try {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          const bytes = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: bytes.toString('utf8'),
            bytes,
          });
        } catch (error) {
          reject(error);
        }
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
