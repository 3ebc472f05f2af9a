import { describe, expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ http2: true });

describe('over HTTP/2', () => {
  it('a login, a call, a renewed and a revoked token are what they are over HTTP/1.1', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect();
    await popup.send('List Accounts');
    expect(await popup.response('200 OK')).toContain('"accountIdKey"');
    await popup.press('Renew');
    await popup.waitForText('Renewed');
    await popup.press('Disconnect');
    await popup.waitForStatus('Not connected');
    const answered = () => signedRequests().map(({ path, status }) => [path, status]);
    await expect.poll(answered).toEqual([
      ['/oauth/request_token', 200],
      ['/oauth/access_token', 200],
      ['/v1/accounts/list', 200],
      ['/oauth/renew_access_token', 200],
      ['/oauth/revoke_access_token', 200],
    ]);
    expect([...new Set(emulator.journal.map(({ protocol }) => protocol))]).toEqual(['2.0']);
  });

  it('a call that loses its connection is asked once more', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.drop({ path: '/v1/accounts/list' }, 'beforeReading', 'serve');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    emulator.answer({ path: '/v1/accounts/list' }, { status: 404, body: '<html>nothing</html>' });
    await popup.send('List Accounts');
    // There is no reason phrase to copy.
    await popup.response('404 Not Found');
  });
});
