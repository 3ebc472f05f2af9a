import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { captured, connected, ended } from './events.ts';
import { RECEIVERS, type Running, useReceivers } from './run-receiver.ts';
import { newId, newSecret, type Otherwise } from './sender.ts';

const receivers = useReceivers();
const NOW = () => Math.floor(Date.now() / 1000);
const textOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** A connection that sends a byte now and then, and never comes to its end. */
function drip(port: number, start: string) {
  const socket = connect(port, '127.0.0.1', () => socket.write(start));
  const dripping = setInterval(() => socket.write('x'), 200);
  socket.on('error', () => {});
  const isClosed = new Promise<void>((resolve) => {
    socket.resume().on('close', () => {
      clearInterval(dripping);
      resolve();
    });
  });
  return { isClosed, close: () => socket.destroy() };
}

const slowRequests = (port: number) => {
  const head = `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nwebhook-id: msg_a`;
  return [`${head}\r\nwebhook-timestamp: 1\r\nContent-Length: 9000\r\n\r\n{`, 'POST / HTTP/1.1\r\nx: '];
};

const names = Object.keys(RECEIVERS) as (keyof typeof RECEIVERS)[];
describe.each(names)('%s', (name) => {
  let file: string;
  let running: Running;
  beforeEach(async () => {
    file = join(receivers.folder(), 'tokens.json');
    running = await receivers.start(name, RECEIVERS[name](file));
  });

  it('proves that it knows the secret, and takes a token', async () => {
    const { status, headers } = await running.sender.deliver(connected(1));
    expect(status).toBe(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(textOf(file)).toContain('token+of/the=day');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  const wrong: [what: string, otherwise: () => Otherwise][] = [
    ['another secret', () => ({ secret: newSecret() })],
    ['a timestamp of six minutes ago', () => ({ at: NOW() - 360 })],
    ['a timestamp of six minutes ahead', () => ({ at: NOW() + 360 })],
    ['a timestamp that is no number', () => ({ at: '1e9' })],
    ['no timestamp', () => ({ headers: { 'webhook-timestamp': null } })],
    ['no signature', () => ({ headers: { 'webhook-signature': null } })],
    ['no id', () => ({ headers: { 'webhook-id': null } })],
    [
      'a signature of other letters',
      () => ({ headers: { 'webhook-signature': `v1,${'\u00e9'.repeat(44)}` } }),
    ],
    ['the signature of another id', () => ({ headers: { 'webhook-id': newId() } })],
    ['an id with a dot', () => ({ id: 'msg_a.1' })],
    ['the name of another host', () => ({ headers: { Host: 'rebound.example' } })],
    ['another port', () => ({ headers: { Host: '127.0.0.1:1' } })],
    ['a form', () => ({ headers: { 'Content-Type': 'text/plain' } })],
  ];
  it.each(wrong)('proves nothing to, and takes nothing of, a request with %s', async (_, how) => {
    const answers = [await running.sender.hello(how()), await running.sender.tell(connected(1), how())];
    for (const { status, body } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toHaveProperty('proof');
    }
    expect(textOf(file)).toBe('');
    await running.sender.deliver(connected(2));
    expect(textOf(file)).toContain('token+of/the=day');
  });

  it('checks the bytes that came, not what they are read as', async () => {
    const event = JSON.stringify(connected(1, { profile: '\ufffd' }));
    // Both are read as the sign that stands for what cannot be read, and both have three bytes.
    const readsAlike = Buffer.from(event.replace('\ufffd', 'xxx'));
    readsAlike.set([0xf0, 0x9f, 0x98], readsAlike.indexOf('xxx'));
    const { status } = await running.sender.post(event, { send: (request) => request.end(readsAlike) });
    expect(status).toBe(401);
    expect(textOf(file)).toBe('');
  });

  it('reads no body of more than 16 kB', async () => {
    const send: Otherwise['send'] = (request) => request.flushHeaders();
    const headers = { 'Content-Length': '16385' };
    expect((await running.sender.hello({ headers, send })).status).toBeGreaterThanOrEqual(400);
    await running.sender.deliver(connected(1));
  });

  it('answers others while a request never comes to its end', async () => {
    const slow = slowRequests(running.sender.port).map((start) => drip(running.sender.port, start));
    await running.sender.deliver(connected(1));
    for (const { close } of slow) close();
  });

  it('answers a repeat as before and writes it once', async () => {
    const first = await running.sender.deliver(connected(5));
    writeFileSync(file, '{}');
    const again = await running.sender.deliver(connected(5));
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(textOf(file)).toBe('{}');
    await running.sender.deliver(connected(6));
    expect((await running.sender.tell(connected(5))).body).toEqual(first.body);
  });

  it('lets no older event undo a newer one', async () => {
    await running.sender.deliver(connected(7, { oauth_token: 'newer' }));
    await running.sender.tell(connected(6, { oauth_token: 'older' }));
    await running.sender.tell(ended(5));
    expect(textOf(file)).toContain('newer');
    await running.sender.deliver(ended(8));
    expect(textOf(file)).not.toContain('newer');
  });

  it('keeps what else is in the file', async () => {
    writeFileSync(file, '{"mine": {"kept": 12345678901234567}}');
    await running.sender.deliver(connected(1));
    await running.sender.deliver(ended(2));
    expect(textOf(file)).toMatch(/"mine": ?\{\s*"kept": ?1234567890123456\d\s*\}/);
  });

  it('takes a code without harm to the token', async () => {
    await running.sender.deliver(connected(1));
    await running.sender.deliver(captured(2, 'request', 'A1B2C'));
    expect(textOf(file)).toContain('token+of/the=day');
    expect(textOf(file)).not.toContain('A1B2C');
  });

  it('listens on 127.0.0.1 alone, and answers no other method', async () => {
    for (const host of ['::1', '127.0.0.2']) {
      await expect(
        fetch(`http://${host.includes(':') ? `[${host}]` : host}:${running.sender.port}/`),
      ).rejects.toThrow();
    }
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await fetch(`http://127.0.0.1:${running.sender.port}/`, { method });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

it('a request that never comes to its end is cut', async () => {
  const { sender } = await receivers.start('opening_bell_receiver.py', ['--port', '0']);
  const slow = slowRequests(sender.port).map((start) => drip(sender.port, start));
  await Promise.all(slow.map(({ isClosed }) => isClosed));
});
