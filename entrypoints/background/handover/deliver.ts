import { browser } from 'wxt/browser';
import { siteOf } from '@/utils/etrade/callback/parse-address';
import { helloText } from '@/utils/handover/push/push-event';
import { isProof, newStamp, signedHeaders, signingKey } from '@/utils/handover/push/sign-event';
import { HttpError } from '@/utils/http/http-error';
import { type Network, send } from '@/utils/http/send';
import { readPairingSecret } from '@/utils/keys/read-pairing-secret';
import {
  type Delivery,
  type DeliveryOutcome,
  type Pairing,
  pairingsItem,
} from '@/utils/storage/handover-items';
import { transport } from '../world/browser-transport';
import { keepDelivery } from './keep-delivery';

type Ending = Pick<Delivery, 'outcome' | 'status'>;

/** What is delivered, as the list tells of it. */
export type Parcel = Pick<Delivery, 'sequence' | 'type' | 'profile'>;

/** What is said right before it is sent; null where it is not true any more. */
export type TextNow = () => Promise<string | null>;

/** Before each try. All of it fits into the half minute that a browser leaves a background without an event. */
const PAUSES_MS = [0, 1_000, 3_000];
const BOUNDS = { maxBytes: 64_000, timeoutMs: 5_000 };

/** Everything else ends a delivery. */
const TRIED_AGAIN: ReadonlySet<DeliveryOutcome> = new Set<DeliveryOutcome>([
  'refused',
  'unreachable',
  'timedOut',
  'answerTooLarge',
]);

/** Not the noted one: the log is of requests to E*TRADE. */
const network: Network = { fetch: (url, init) => fetch(url, init), now: transport.now };

/**
 * Delivers a text, in three tries at most. It is noted before the first, so that it stands in the list whatever happens.
 * @param begun tries of a worker that was stopped
 * @param begin is awaited before each try
 */
export async function deliver(
  pairing: Pairing,
  parcel: Parcel,
  textNow: TextNow,
  begun = 0,
  begin: (tries: number) => Promise<unknown> = async () => undefined,
): Promise<DeliveryOutcome> {
  const { id: pairingId, address } = pairing;
  const note = (ending: Ending) => keepDelivery({ ...parcel, ...ending, pairingId, address, at: Date.now() });
  await note({ outcome: 'underWay' });
  const ending = await tryToDeliver(pairing, textNow, begun, begin);
  await note(ending);
  return ending.outcome;
}

async function tryToDeliver(
  pairing: Pairing,
  textNow: TextNow,
  begun: number,
  begin: (tries: number) => Promise<unknown>,
): Promise<Ending> {
  let ending: Ending = { outcome: 'stopped' };
  for (const [index, pauseMs] of PAUSES_MS.entries()) {
    if (index < begun) continue;
    if (pauseMs) await transport.wait(pauseMs);
    await begin(index + 1);
    ending = await deliverOnce(pairing, textNow);
    if (!TRIED_AGAIN.has(ending.outcome)) break;
  }
  return ending;
}

async function deliverOnce(pairing: Pairing, textNow: TextNow): Promise<Ending> {
  if (!(await isPaired(pairing))) return { outcome: 'unpaired' };
  const origins = [siteOf(pairing.address)];
  if (!(await browser.permissions.contains({ origins }))) return { outcome: 'notAllowed' };
  const secret = await readPairingSecret(pairing);
  if (!secret) return { outcome: 'unreadable' };
  const key = await signingKey(secret);
  const post = async (body: string) => {
    const stamp = newStamp(transport.random, Date.now());
    const headers = await signedHeaders(key, stamp, body);
    const answer = await send({ method: 'POST', url: pairing.address, headers, body }, BOUNDS, network);
    return { ...answer, stamp };
  };
  try {
    // Any program may have taken the port: nothing secret before it was proved that this is the one.
    const { stamp, status, body } = await post(helloText(Date.now()));
    if (status !== 200 || !(await isProof(key, stamp, body))) return { outcome: 'stranger', status };
    const text = await textNow();
    if (text === null) return { outcome: 'overtaken' };
    if (!(await isPaired(pairing))) return { outcome: 'unpaired' };
    const answer = await post(text);
    const isTaken = answer.status >= 200 && answer.status < 300;
    return { outcome: isTaken ? 'delivered' : 'refused', status: answer.status };
  } catch (error) {
    if (error instanceof HttpError) return { outcome: error.code, status: error.status };
    throw error;
  }
}

async function isPaired({ id }: Pairing): Promise<boolean> {
  return (await pairingsItem.getValue()).some((each) => each.id === id);
}
