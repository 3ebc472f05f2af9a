import { describe, expect, it } from 'vitest';
import { sendSigned } from '../../emulator/self-test/test-signer.ts';
import { violations } from '../stage/accessibility.ts';
import { byRole } from '../stage/browsers/by-role.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { useStage } from '../stage/use-stage.ts';
import type { Receiver } from './push-receiver.ts';
import { PUSH_GROUP as GROUP, PUSH_SITE as SITE, untilEvents, usePrograms } from './use-programs.ts';

const stage = useStage();
const { program, pair } = usePrograms(stage);

const LIST = 'https://apisb.etrade.com/v1/accounts/list';

type Options = Awaited<ReturnType<ReturnType<typeof stage>['openOptions']>>;

const mayReach = ({ page }: Options) =>
  page.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), SITE);

describe('a paired program', () => {
  it('gets the token of a login, which works, and is told of its renew and its end', async () => {
    const { emulator, connect } = stage();
    const receiver = await program();
    const options = await pair(receiver);
    expect(await violations(options.page)).toEqual([]);
    const popup = await connect();
    const [event] = await untilEvents(receiver, 1);
    expect(receiver.journal.map(({ type }) => type)).toEqual(['hello', 'token.connected']);
    expect(event?.data).toMatchObject({ sequence: 1, profile: 'Sandbox', environment: 'sandbox' });
    expect(JSON.stringify(receiver.journal)).not.toContain(emulator.keys.sandbox.secret);
    const answered = await sendSigned(emulator, LIST, {
      key: String(event?.data.consumer_key),
      secret: emulator.keys.sandbox.secret,
      token: String(event?.data.oauth_token),
      tokenSecret: String(event?.data.oauth_token_secret),
    });
    expect(answered.status).toBe(200);
    await options.waitForText(GROUP, 'Delivered');

    await popup.press('Renew');
    await untilEvents(receiver, 2);
    await options.press(GROUP, 'Send now');
    await untilEvents(receiver, 3);
    await popup.press('Disconnect');
    await untilEvents(receiver, 4);
    expect(receiver.events().map(({ type, data }) => [type, data.sequence, data.reason])).toEqual([
      ['token.connected', 1, undefined],
      ['token.renewed', 2, undefined],
      ['token.connected', 3, undefined],
      ['token.ended', 4, 'revoked'],
    ]);
    await options.waitForText(GROUP, 'Token ended');
    const listed = await (await byRole(options.page, 'list', 'Deliveries')).evaluate(
      (list) => list.textContent ?? '',
    );
    for (const secret of stage().secrets()) expect(listed).not.toContain(secret);
  });

  it('has its secret shown once, and is unpaired at once: between hello and token nothing more is sent', async () => {
    const { connect, openOptions } = stage();
    const receiver = await program();
    const options = await pair(receiver);
    await options.page.close();
    const again = await openOptions();
    const shown = await again.waitForText(GROUP, receiver.address);
    expect(shown).not.toContain('Pairing secret');
    receiver.meanwhile(async () => {
      await again.press(GROUP, 'Unpair');
      await waitUntil(async () => !(await mayReach(again)), { what: 'the permission to go' });
    });
    await connect();
    await again.waitForText(GROUP, 'unpaired meanwhile');
    expect(receiver.events()).toEqual([]);
    expect(await again.waitForText(GROUP, 'Address')).not.toContain('Send now');
  });

  it('is told once more, and no more, where the background is killed in the middle', async () => {
    const { browser, connect, openPopup } = stage();
    const receiver = await program();
    const options = await pair(receiver);
    receiver.misbehave(() => undefined);
    await connect();
    const [first] = await untilEvents(receiver, 1);
    await browser.killBackground();
    receiver.misbehave(null);
    const popup = await openPopup();
    await options.waitForText(GROUP, 'Delivered');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(receiver.events()).toHaveLength(2);
    expect(receiver.events()[1]?.data).toEqual(first?.data);
  });
});

it('a stranger on the port gets a hello, and nothing that is secret', async () => {
  const { connect, secrets } = stage();
  const receiver = await program();
  const options = await pair(receiver);
  const popup = await connect();
  await untilEvents(receiver, 1);
  receiver.learn(`whsec_${Buffer.alloc(32).toString('base64')}`);
  receiver.journal.length = 0;
  await options.press(GROUP, 'Send now');
  await options.waitForText(GROUP, 'another program listens there');
  expect(receiver.journal).toEqual([{ type: 'hello', timestamp: expect.any(String), data: { version: 1 } }]);
  for (const secret of secrets()) expect(JSON.stringify(receiver.journal)).not.toContain(secret);
  expect(await popup.statusAfterAll()).toMatch(/^Connected/);
  expect(receiver.complaints.splice(0)).toEqual(['another signature']);
});

it('programs that misbehave are told of, after three tries each, and the token stays', async () => {
  const { connect } = stage();
  const elsewhere = await program();
  const bad: Record<string, [says: string, deed: Parameters<Receiver['misbehave']>[0]]> = {
    redirect: [
      'No program answered',
      (response) => response.writeHead(307, { Location: elsewhere.address }).end(),
    ],
    refusal: ['it answered 404 Not Found', (response) => response.writeHead(404).end()],
    fault: ['it answered 500 Internal Server Error', (response) => response.writeHead(500).end()],
    silence: ['gave no answer within 5 seconds', () => undefined],
    megabytes: [
      'too large to be read',
      (response) => response.writeHead(200).end(Buffer.alloc(5_000_000, 'x')),
    ],
  };
  const programs = await Promise.all(Object.values(bad).map(() => program()));
  const options = await pair(...programs);
  for (const [index, [, deed]] of Object.values(bad).entries()) programs[index]?.misbehave(deed);
  const popup = await connect();
  for (const [says] of Object.values(bad)) await options.waitForText(GROUP, says);
  for (const { events } of programs) {
    expect(events().map(({ data }) => data.sequence)).toEqual([1, 1, 1]);
  }
  expect(elsewhere.journal).toEqual([]);
  expect(await popup.statusAfterAll()).toMatch(/^Connected/);
});

it('an address that is not on this computer is refused at the field', async () => {
  const options = await stage().openOptions();
  await options.typeIn(GROUP, 'Address', 'http://192.168.1.7:8765/');
  await options.press(GROUP, 'Pair');
  await options.waitForText(GROUP, 'A token is sent to this computer only');
});
