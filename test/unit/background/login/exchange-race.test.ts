import { beforeEach, describe, expect, it } from 'vitest';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { settle } from '@/entrypoints/background/lifecycle/settle';
import { acceptVerifier } from '@/entrypoints/background/login/accept-verifier';
import { cancel } from '@/entrypoints/background/login/cancel';
import { loseTab } from '@/entrypoints/background/login/lose-tab';
import { closeEtradePage } from '@/entrypoints/background/world/tabs';
import { failedWith, awaiting as opened } from '../../connection/samples.ts';
import {
  heldAnswer,
  justBeforeLock,
  PROFILE,
  startWorld,
  stateNow,
  TOKEN_BODY,
  type World,
} from '../fake-world.ts';

/** At the agreement a closed tab ends a login. */
const awaiting = { ...opened, pageSeen: 'agreement' } as const;
const page = { tabId: 7, url: new URL('https://us.etrade.com/e/t/etws/authorize?key=key-1&token=req%2B1') };

/** What may end a login while it waits for the person. */
const ENDS = [
  ['a press of Decline', () => hearPage({ type: 'declined' }, page), 'declined'],
  ['the logon-delay page', () => hearPage({ type: 'logonDelayShown' }, page), 'logonDelay'],
  ["a closing of E*TRADE's tab", () => loseTab(7), 'authorizeTabClosed'],
] as const;

const accept = () => acceptVerifier(PROFILE, awaiting, 'AB12C', closeEtradePage);

let world: World;
let held: ReturnType<typeof heldAnswer>;
beforeEach(async () => {
  world = await startWorld(awaiting);
  held = heldAnswer(TOKEN_BODY);
  world.answer('access_token', held.answer);
});

async function expectToken(exchange: Promise<void> | undefined): Promise<void> {
  held.release();
  await exchange;
  expect(await stateNow()).toMatchObject({ name: 'connected', accessToken: { token: 'acc/2' } });
  expect(world.requests.map(({ url }) => url)).toEqual(['https://api.etrade.com/oauth/access_token']);
}

describe('the token of a code that is being exchanged', () => {
  it.each(ENDS)('is not lost to %s that saw the login still waiting', async (_, end) => {
    let exchange: Promise<void> | undefined;
    justBeforeLock('stored:session:connection-sandbox', async () => {
      exchange = accept();
      await held.arrived;
    });
    await end();
    expect((await stateNow()).name).toBe('exchangingVerifier');
    await expectToken(exchange);
  });

  it.each([
    ...ENDS.map(([what, end]) => [what, end] as const),
    ['a cancel', () => cancel(PROFILE)] as const,
    ['a look at what is stored', () => settle()] as const,
  ])('is not lost to %s that comes meanwhile', async (_, end) => {
    const exchange = accept();
    await held.arrived;
    await end();
    expect((await stateNow()).name).toBe('exchangingVerifier');
    await expectToken(exchange);
  });
});

it.each(ENDS)(
  '%s just before the exchange ends the login, and the code is not sent',
  async (_, end, code) => {
    justBeforeLock('stored:session:connection-sandbox', end);
    await accept();
    expect(await stateNow()).toEqual(failedWith(code));
    expect(world.requests).toEqual([]);
  },
);
