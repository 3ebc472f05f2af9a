import { expect, it } from 'vitest';
import { accounts } from '../../emulator/data/accounts.ts';
import { reportGroup } from '../stage/pages/report-group.ts';
import type { Stage } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const KEY_REJECTED = {
  status: 401,
  headers: { 'Content-Type': 'text/html' },
  body: 'oauth_problem=consumer_key_rejected',
};
/** A server that sends what it was sent, or worse, where its word for the problem should be. */
const ODD_PROBLEM = { ...KEY_REJECTED, body: 'oauth_problem=a_secret_in_disguise' };
const BROKEN = { status: 500, body: 'broken' };

/** A morning on which much goes wrong. */
async function liveThrough({ emulator, openPopup, etrade }: Stage): Promise<void> {
  const popup = await openPopup();
  emulator.answer({ path: '/oauth/request_token' }, KEY_REJECTED);
  await popup.press('Connect');
  await popup.waitForStatus('Failed');
  emulator.answer({ path: '/oauth/request_token' }, ODD_PROBLEM);
  await popup.press('Connect');
  await popup.waitForText('for a reason that Opening Bell does not know');
  await popup.press('Connect');
  await popup.waitForStatus('Waiting for your approval');
  await etrade.logOnAndAccept();
  await popup.waitForStatus('Connected');
  await popup.send('List Accounts');
  await popup.response('200 OK');
  await popup.send('Get Account Balances');
  await popup.response('BalanceResponse');
  emulator.answer({ path: '/oauth/revoke_access_token' }, BROKEN, Infinity);
  await popup.press('Disconnect');
  await popup.waitForStatus('Failed');
}

/** Everything that has gone between the browser and E*TRADE and is nobody else's business. */
function secretsOf({ emulator, secrets }: Stage): string[] {
  const keys = Object.values(emulator.keys).flatMap(({ key, secret }) => [key, secret]);
  const ids = accounts.flatMap(({ accountId, accountIdKey }) => [accountId, accountIdKey]);
  return [...secrets(), ...keys, ...ids];
}

it('tells a whole morning of failures without a key, a token, a code or an account', async () => {
  await liveThrough(stage());
  const { page } = await stage().openOptions();
  const { preview, copied } = reportGroup(page);
  const report = await preview('command disconnect sandbox revokeUnconfirmed');

  expect(report).toMatch(/^Opening Bell \d+\.\d+\.\d+\n.*(?:Chrome|Firefox)\//);
  expect(report).toContain('sandbox: failed, revokeUnconfirmed, keys: device');
  for (const told of [
    'state failed sandbox consumerKeyRejected consumer_key_rejected status 401',
    'state failed sandbox unknownProblem (unknown) status 401',
    'page verifierShown',
    'state connected sandbox',
    'request exchange status 200',
    'request call status 200',
    'request revoke status 500',
  ]) {
    expect(report).toContain(told);
  }
  const secrets = secretsOf(stage());
  expect(secrets.length).toBeGreaterThan(10);
  expect(secrets.filter((secret) => report.includes(secret))).toEqual([]);
  expect(report).not.toMatch(/https?:|oauth_token|secret|v1\//);
  expect(await copied()).toBe(report);
});

it('is written anew while it is looked at', async () => {
  const options = await stage().openOptions();
  const { preview } = reportGroup(options.page);
  await options.press('Production', 'Check keys');
  expect(await preview('command checkKeys production')).toContain('request requestToken status 200');
});
