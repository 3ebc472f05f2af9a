import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { withEmulator } from '../with-emulator.ts';

const context = withEmulator();

function askProxy(port: number, target: string): Promise<{ status: number | undefined; socket: Socket }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method: 'CONNECT', path: target })
      .on('connect', ({ statusCode }, socket) => resolve({ status: statusCode, socket }))
      .on('error', reject)
      .end();
  });
}

it('shows a certificate for every host, whose key has the announced hash', async () => {
  const { emulator } = context;
  for (const servername of emulator.hosts) {
    const { https: port } = emulator.ports;
    const socket = connectTls({ host: '127.0.0.1', port, servername, ca: emulator.certificate });
    await once(socket, 'secureConnect');
    const spki = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
    expect(
      createHash('sha256')
        .update(spki ?? '')
        .digest('base64'),
    ).toBe(emulator.spki);
    socket.destroy();
  }
});

describe('proxy', () => {
  it('joins a known name to the server', async () => {
    const { emulator } = context;
    const { status, socket } = await askProxy(emulator.ports.proxy, 'us.etrade.com:443');
    expect(status).toBe(200);
    const secure = connectTls({ socket, servername: 'us.etrade.com', ca: emulator.certificate });
    await once(secure, 'secureConnect');
    secure.write('GET /etx/pxy/welcome HTTP/1.1\r\nHost: us.etrade.com\r\nConnection: close\r\n\r\n');
    let answer = '';
    for await (const chunk of secure) answer += String(chunk);
    expect(answer).toContain('HTTP/1.1 200 OK');
  });

  it('finds no name that a test has taken away', async () => {
    const { emulator } = context;
    emulator.setLine('us.etrade.com', 'unknown');
    const { status, socket } = await askProxy(emulator.ports.proxy, 'us.etrade.com:443');
    socket.destroy();
    expect(status).toBe(404);
    expect(emulator.refused).not.toContain('us.etrade.com:443');
  });

  it.each(['example.com:443', 'us.etrade.com:80', 'api.etrade.com.evil.test:443'])(
    'refuses %s',
    async (target) => {
      const { emulator } = context;
      const { status, socket } = await askProxy(emulator.ports.proxy, target);
      socket.destroy();
      expect(status).toBe(403);
      expect(emulator.refused).toContain(target);
    },
  );
});

describe('control port', () => {
  const ask = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${context.emulator.ports.control}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('changes scenario and clock, and resets', async () => {
    const { emulator } = context;
    await ask('/scenario', { codePage: 'readonly', lateMs: 5 });
    expect(emulator.scenario).toMatchObject({ codePage: 'readonly', lateMs: 5 });
    await ask('/clock', { shiftMs: -3_600_000 });
    expect(emulator.clock.now()).toBeLessThan(Date.now() - 3_000_000);
    await ask('/clock', { shiftMs: 60_000, host: 'apisb.etrade.com' });
    const ahead = emulator.clock.of('apisb.etrade.com').now() - emulator.clock.now();
    expect(Math.round(ahead / 1000)).toBe(60);
    expect(await (await ask('/journal')).json()).toEqual([]);
    const other = (await (await ask('/other-login', { environment: 'stranger' })).json()) as {
      address: string;
    };
    expect(other.address).toContain(`authorize?key=${emulator.keys.stranger.key}&token=`);
    await ask('/reset', {});
    expect(emulator.scenario.codePage).toBe('plain');
  });

  it.each([
    ['/scenario', { noSuchField: 1 }],
    ['/clock', { shiftMs: 'much' }],
    ['/expire-key', { environment: 'moon' }],
  ])('refuses a wrong body for %s', async (path, body) => {
    expect((await ask(path, body)).status).toBe(400);
  });

  it('is not for web pages', async () => {
    expect((await ask('/clock', { shiftMs: 1 }, { Origin: 'https://us-etrade.test' })).status).toBe(403);
  });
});

it('runs alone, says where, and ends on a signal', async () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--experimental-strip-types', main], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(child.stdout, 'data');
  const ready = JSON.parse(String(line));
  expect(Object.keys(ready)).toEqual(['https', 'proxy', 'control', 'spki', 'authority', 'keys']);
  const ca = readFileSync(ready.authority, 'utf8');
  const socket = connectTls({ host: '127.0.0.1', port: ready.https, servername: 'us.etrade.com', ca });
  await once(socket, 'secureConnect');
  socket.destroy();
  expect((await fetch(`http://127.0.0.1:${ready.control}/journal`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(existsSync(ready.authority)).toBe(false);
});
