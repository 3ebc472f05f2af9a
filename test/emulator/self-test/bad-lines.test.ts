import { Agent, request } from 'node:https';
import { expect, it } from 'vitest';
import { withEmulator } from '../with-emulator.ts';
import { send } from './test-client.ts';

const context = withEmulator();

const LOGIN = 'https://us.etrade.com/etx/pxy/login';
const OTHER = 'https://myapp.example/';
const path = '/etx/pxy/login';

it('cuts the line of one host, open connections too, and mends it', async () => {
  const { emulator } = context;
  const hold = emulator.hold({ path });
  const held = expect(send(emulator, LOGIN)).rejects.toThrow('socket hang up');
  await hold.arrived;
  emulator.setLine('us.etrade.com', 'cut');
  await held;
  await expect(send(emulator, LOGIN)).rejects.toThrow();
  expect(await send(emulator, OTHER)).toMatchObject({ status: 200 });
  expect(emulator.journal.map(({ host }) => host)).toEqual(['us.etrade.com', 'myapp.example']);
  emulator.setLine('us.etrade.com', 'up');
  expect(await send(emulator, LOGIN)).toMatchObject({ status: 200 });
});

it("shows a stranger's certificate, to a client that was here before too", async () => {
  const { emulator } = context;
  // Keeps TLS sessions, and would take one up again without a look at the certificate.
  const agent = new Agent({ ca: emulator.certificate });
  const ask = () =>
    new Promise((resolve, reject) => {
      const { https: port } = emulator.ports;
      const host = 'us.etrade.com';
      request({ agent, host: '127.0.0.1', port, servername: host, path, headers: { host } }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      })
        .on('error', reject)
        .end();
    });
  expect(await ask()).toBe(200);
  emulator.setLine('us.etrade.com', 'stranger');
  await expect(ask()).rejects.toThrow(/certificate/);
  emulator.reset();
  expect(await ask()).toBe(200);
  agent.destroy();
});

it.each(['length', 'chunked'] as const)(
  'ends the connection in the middle of a body of known %s',
  async (framing) => {
    const { emulator } = context;
    emulator.cutBody({ path }, framing);
    await expect(send(emulator, LOGIN)).rejects.toThrow('aborted');
    expect(emulator.journal).toMatchObject([{ status: 200, outcome: 'login page' }]);
  },
);

it('streams a body, and stops when nobody reads', async () => {
  const { emulator } = context;
  let hasEnded = false;
  function* body(times: number) {
    try {
      for (let sent = 0; sent < times; sent += 1) yield new Uint8Array(1000).fill(0x61);
    } finally {
      hasEnded = true;
    }
  }
  emulator.answer({ path }, { status: 200, body: body(3) });
  const received = await send(emulator, LOGIN);
  expect(received.body).toBe('a'.repeat(3000));
  expect(received.headers).not.toHaveProperty('content-length');

  hasEnded = false;
  emulator.answer({ path }, { status: 200, body: body(Number.POSITIVE_INFINITY) });
  const { https: port } = emulator.ports;
  const headers = { host: 'us.etrade.com' };
  request(
    { host: '127.0.0.1', port, path, headers, ca: emulator.certificate, servername: headers.host },
    (response) => response.once('data', () => response.destroy()),
  ).end();
  await expect.poll(() => hasEnded).toBe(true);
});

it('lets the clock of one host be off', async () => {
  const { emulator } = context;
  emulator.clock.of('us.etrade.com').shift(3_600_000);
  const dates = await Promise.all(
    [LOGIN, OTHER].map(async (url) => (await send(emulator, url)).headers.date),
  );
  const [login = 0, other = 0] = dates.map((date) => Date.parse(date ?? ''));
  expect(Math.abs(login - other - 3_600_000)).toBeLessThan(2000);
  emulator.reset();
  const { date = '' } = (await send(emulator, LOGIN)).headers;
  expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(60_000);
});
