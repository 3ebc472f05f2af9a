import { describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const html = (body: string, status: number) => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  body: `<!doctype html><p>${body}</p>`,
});

describe('a key that E*TRADE does not accept', () => {
  it('leads to the keys of the other environment with one click', async () => {
    const { emulator, openPopup } = stage();
    emulator.answer({ path: '/oauth/request_token' }, html('oauth_problem=consumer_key_rejected', 401));
    const popup = await openPopup('Sandbox');
    await popup.press('Connect');
    await popup.waitForStatus('Failed');
    expect(await popup.hasButton('Fix the keys')).toBe(true);
    await popup.press('Try the other environment');
    await popup.waitForStatus('Waiting for your approval');
    await popup.waitForText('PRODUCTION');
  });
});

describe('"too many requests"', () => {
  it('keeps a login and a check of the keys back, and says for how long', async () => {
    const { emulator, openPopup, openOptions, signedRequests } = stage();
    const tooMany = { status: 429, headers: { 'Retry-After': '3' }, body: '' };
    emulator.answer({ path: '/oauth/request_token' }, tooMany);
    const popup = await openPopup();
    await popup.press('Connect');
    await popup.waitForStatus('Failed');
    await popup.waitForText(/Connect in 0:0[1-3]/);
    const options = await openOptions();
    await options.press('Sandbox', 'Check keys');
    await options.waitForText('Sandbox', 'wants a pause');
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
    await bringToFront(popup.page);
    await popup.press('Connect');
    await popup.waitForStatus('Waiting for your approval');
  });
});

describe('after a login that failed', () => {
  it('Connect says what holds it back, beside the failure that stands there', async () => {
    const { emulator, openPopup, openOptions } = stage();
    const path = '/oauth/request_token';
    emulator.answer({ path }, html('oauth_problem=consumer_key_rejected', 401));
    const popup = await openPopup();
    await popup.press('Connect');
    await popup.waitForStatus('Failed');
    emulator.answer({ path }, { status: 429, headers: { 'Retry-After': '60' }, body: '' });
    const options = await openOptions();
    await options.press('Sandbox', 'Check keys');
    await options.waitForText('Sandbox', 'too many requests');
    await bringToFront(popup.page);
    await popup.press('Connect');
    await popup.waitForText(/wants a pause: try again in \d+ seconds/);
    expect(await popup.status()).toContain('does not accept this consumer key');
  });
});

describe("a v1 error's number", () => {
  it.each([
    ['JSON', 'application/json', '{"Error":{"code":102,"message":"Please enter a valid account key"}}'],
    [
      'XML',
      'application/xml',
      '<Error><code>102</code><message>Please enter a valid account key</message></Error>',
    ],
  ])('in %s is put in words, beside what E*TRADE said', async (_, type, body) => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.answer({ path: '/v1/accounts/list' }, { status: 400, headers: { 'Content-Type': type }, body });
    await popup.send('List Accounts');
    await popup.response('does not know this account key');
    expect(await popup.response('Please enter a valid account key')).toContain('400');
    expect(await popup.status()).toMatch(/^Connected/);
  });
});
