import { beforeEach, describe, expect, it } from 'vitest';
import { cancelCall } from '@/entrypoints/background/calls/cancel-call';
import { runCall } from '@/entrypoints/background/calls/run-call';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { applyEvent } from '@/entrypoints/background/state/apply-event';
import { forgetAnswers } from '@/entrypoints/background/state/forget-answers';
import { disconnect } from '@/entrypoints/background/token/disconnect';
import { lastCallItem } from '@/utils/storage/call-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { historyItem } from '@/utils/storage/history-items';
import { DEFAULT_SETTINGS, settingsItem } from '@/utils/storage/setting-items';
import { connected } from '../../connection/samples.ts';
import { heldAnswer, justBeforeLock, PROFILE, startWorld, type World } from '../fake-world.ts';
import { quotes } from './quotes.ts';

const history = () => historyItem(PROFILE).getValue();
const keepHistory = (isOn: boolean) => settingsItem.setValue({ ...DEFAULT_SETTINGS, keepHistory: isOn });

let world: World;
beforeEach(async () => {
  world = await startWorld(connected);
  world.answer('quote/GOOG', () => new Response('{"private":1}'));
});

describe('the history', () => {
  it('has each call that has ended, the latest first, and nothing of its answer', async () => {
    world.answer('quote/IBM', () => new Response('', { status: 500 }));
    await runCall(quotes);
    await runCall({ ...quotes, input: { symbols: 'IBM' } });
    expect(await history()).toMatchObject([
      { input: { symbols: 'IBM' }, end: 'answered', status: 500, failure: 'serverError' },
      { input: { symbols: 'GOOG' }, end: 'answered', status: 200 },
    ]);
    expect(JSON.stringify(await history())).not.toMatch(/private|invented|acc\/1|key-1/);
    expect(await historyItem('production').getValue()).toEqual([]);
  });

  it('has a call that was cancelled, once', async () => {
    const held = heldAnswer('{}');
    world.answer('quote/GOOG', held.answer);
    const running = runCall(quotes);
    await held.arrived;
    const { callId = '' } = (await lastCallItem(PROFILE).getValue()) ?? {};
    await cancelCall({ type: 'cancelCall', profileId: PROFILE, callId });
    held.release();
    await running;
    expect((await history()).map(({ end }) => end)).toEqual(['cancelled']);
  });

  it('has a call whose worker was stopped', async () => {
    const call = { callId: 'c', operationId: 'listAccounts', input: {}, startedAt: 0 };
    await lastCallItem(PROFILE).setValue({ ...call, outcome: { name: 'running' } });
    await settle();
    expect(await history()).toMatchObject([{ callId: 'c', end: 'interrupted' }]);
  });

  it('has a call that a later one has overtaken', async () => {
    const held = heldAnswer('late');
    world.answer('quote/GOOG', held.answer);
    world.answer('quote/IBM', () => new Response('early'));
    const first = runCall(quotes);
    await held.arrived;
    await runCall({ ...quotes, input: { symbols: 'IBM' } });
    held.release();
    await first;
    expect((await history()).map(({ input }) => input.symbols)).toEqual(['GOOG', 'IBM']);
  });

  it('has nothing of a call that one of another token has overtaken', async () => {
    const held = heldAnswer('late');
    world.answer('quote/GOOG', held.answer);
    const running = runCall(quotes);
    await held.arrived;
    const { accessToken } = connected;
    await connectionItem(PROFILE).setValue({ ...connected, accessToken: { ...accessToken, token: 'acc/9' } });
    const later = { callId: 'later', operationId: 'listAccounts', input: {}, startedAt: 0 };
    await lastCallItem(PROFILE).setValue({ ...later, outcome: { name: 'running' } });
    held.release();
    await running;
    expect(await history()).toEqual([]);
  });

  it('is gone with the token', async () => {
    world.answer('revoke_access_token', () => new Response('Revoked Access Token'));
    await runCall(quotes);
    await disconnect(PROFILE);
    expect(await history()).toEqual([]);
  });

  it.each(['last-call', 'history'])(
    'has nothing of a call that comes as its token goes (%s)',
    async (item) => {
      const held = heldAnswer('late');
      world.answer('quote/GOOG', held.answer);
      world.answer('revoke_access_token', () => new Response('Revoked Access Token'));
      const running = runCall(quotes);
      await held.arrived;
      let going: Promise<unknown> = Promise.resolve();
      // Not waited for: it may have to wait itself.
      justBeforeLock(`stored:session:${item}-sandbox`, async () => {
        const { token } = connected.accessToken;
        going = applyEvent(PROFILE, { type: 'revokeStarted', token }).then(() => forgetAnswers(PROFILE));
        await new Promise((resolve) => setTimeout(resolve));
      });
      held.release();
      await Promise.all([running, going]);
      await going;
      expect(await history()).toEqual([]);
    },
  );
});

describe('switched off', () => {
  it('it notes nothing', async () => {
    await keepHistory(false);
    await runCall(quotes);
    expect(await history()).toEqual([]);
    expect((await lastCallItem(PROFILE).getValue())?.outcome.name).toBe('answered');
  });

  it('it is emptied, in every profile', async () => {
    await runCall(quotes);
    const [noted] = await history();
    if (noted) await historyItem('production').setValue([noted]);
    await settle();
    expect(await history()).toHaveLength(1);
    await keepHistory(false);
    await settle();
    expect(await history()).toEqual([]);
    expect(await historyItem('production').getValue()).toEqual([]);
  });

  it('just as a call is noted, it is empty in the end', async () => {
    justBeforeLock('stored:session:history-sandbox', () => keepHistory(false));
    await runCall(quotes);
    expect(await history()).toEqual([]);
  });
});
