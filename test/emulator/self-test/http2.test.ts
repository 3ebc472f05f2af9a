import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Emulator } from '../emulator-types.ts';
import { startEmulator } from '../start-emulator.ts';
import { send } from './test-client.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ http2: true });
});
afterAll(() => emulator.close());

const path = '/etx/pxy/login';

/** The names share one connection, as the certificate holds for all of them. */
function openSession() {
  const { certificate, ports } = emulator;
  const socket = () =>
    connectTls({
      ...{ host: '127.0.0.1', port: ports.https, servername: 'us.etrade.com', ca: certificate },
      ALPNProtocols: ['h2'],
    });
  const session = connectHttp2('https://us.etrade.com', { createConnection: socket });
  const ask = async (authority: string) => {
    const stream = session.request({ ':path': path, ':authority': authority });
    const [headers] = await once(stream, 'response');
    let body = '';
    for await (const chunk of stream) body += String(chunk);
    return { status: headers[':status'], date: headers.date, body };
  };
  return { session, ask };
}

it('speaks HTTP/2 to those who can, for several names over one connection', async () => {
  const { session, ask } = openSession();
  const page = await ask('us.etrade.com');
  expect(page).toMatchObject({ status: 200, body: expect.stringContaining('Log on') });
  expect(Date.parse(String(page.date))).toBeGreaterThan(0);
  expect(await ask('api.etrade.com')).toMatchObject({ status: 404 });
  expect(emulator.journal.slice(-2)).toMatchObject([
    { protocol: '2.0', host: 'us.etrade.com', path, query: '' },
    { protocol: '2.0', host: 'api.etrade.com' },
  ]);
  expect(Object.keys(emulator.journal.at(-1)?.headers ?? {}).filter((name) => name.startsWith(':'))).toEqual(
    [],
  );
  session.close();
});

it('loses the connection', async () => {
  const { session, ask } = openSession();
  emulator.drop({ path }, 'afterReading');
  const closed = once(session, 'close');
  const asked = ask('us.etrade.com').catch(() => 'lost');
  await closed;
  expect(session.destroyed).toBe(true);
  expect(emulator.journal.at(-1)).toMatchObject({ outcome: 'dropped after: login page', status: null });
  // What was asked over it never comes.
  expect(await Promise.race([asked, 'nothing'])).toMatch(/lost|nothing/);
});

it('speaks HTTP/1.1 to the others', async () => {
  expect(await send(emulator, `https://us.etrade.com${path}`)).toMatchObject({ status: 200 });
  expect(emulator.journal.at(-1)).toMatchObject({ protocol: '1.1' });
});
