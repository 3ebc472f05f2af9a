import { setTimeout as pause } from 'node:timers/promises';
import type { Emulator } from '../emulator/start-emulator.ts';
import type { Condition, Contender } from './contender.ts';

const CODE_PAGE = { method: 'POST', path: '/e/t/etws/TradingAPICustomerInfo' };
const EXCHANGE = { path: '/oauth/access_token' };
/** A person reads the agreement: what its showing has set in motion is over when they press Accept. */
const READS_FOR_MS = 500;

/**
 * One login: how many ms pass from the moment at which E*TRADE has sent the code page until it has the code back.
 * Nobody looks at the browser in between: both moments are the emulator's own.
 */
export async function codeToExchange(
  { browser, etrade, begin, end }: Contender,
  condition: Condition,
  emulator: Emulator,
): Promise<number> {
  await begin();
  await etrade.agreement();
  await pause(READS_FOR_MS);
  if (condition === 'asleep') await browser.killBackground();
  if ((await browser.backgroundIsAlive()) !== (condition === 'awake')) {
    throw new Error(`The background is not ${condition}`);
  }
  const codePage = emulator.hold(CODE_PAGE);
  const exchange = emulator.hold(EXCHANGE);
  const sentAt = codePage.arrived.then(() => {
    // Released, it is written whole before anything else happens.
    codePage.release();
    return performance.now();
  });
  const back = exchange.arrived.then(({ outcome }) => ({ outcome, at: performance.now() }));
  const [from, { outcome, at: to }] = await Promise.all([sentAt, back, etrade.accept()]);
  exchange.release();
  if (outcome !== 'access token issued') throw new Error(`E*TRADE answered the code: ${outcome}`);
  await end();
  return to - from;
}
