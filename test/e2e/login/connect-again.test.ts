import { describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { TOKEN_REJECTED } from '../stage/token-rejected.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

describe('connecting again while a token works', () => {
  it('asks first, and keeps the token unless told otherwise', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.waitForText('This token still works. A new login may cut off');
    await popup.press('Keep the token');
    expect(await popup.hasButton('Renew')).toBe(true);
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('brings the earlier token back when the new login is cancelled', async () => {
    const { connect, etrade } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.press('Connect anyway');
    await etrade.agreement();
    await bringToFront(popup.page);
    await popup.press('Cancel');
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('keeps the earlier token when the new login fails', async () => {
    const { connect, etrade } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.press('Connect anyway');
    await etrade.decline();
    expect(await popup.waitForStatus('Failed')).toMatch(
      /Login declined\.\s+Your earlier token still works\./,
    );
    await bringToFront(popup.page);
    await popup.press('Keep the earlier token');
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('replaces it when the new login succeeds', async () => {
    const { connect, etrade, signedRequests } = stage();
    const popup = await connect();
    await popup.press('Connect again');
    await popup.press('Connect anyway');
    await etrade.accept();
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/access_token')).toHaveLength(2);
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('does not ask when E*TRADE has ended the token meanwhile', async () => {
    const { emulator, connect, etrade } = stage();
    const popup = await connect();
    emulator.answer({ path: '/v1/accounts/list' }, TOKEN_REJECTED, 2);
    await popup.press('Connect again');
    await etrade.accept();
    await popup.waitForStatus('Connected');
  });
});
