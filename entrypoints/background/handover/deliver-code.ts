import type { Environment } from '@/utils/etrade/environments';
import { eventText } from '@/utils/handover/push/push-event';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { type DeliveryOutcome, pairingsItem } from '@/utils/storage/handover-items';
import { deliver } from './deliver';
import { serve } from './push';
import { changePushState } from './push-states';

/** A code that an authorize page has shown for a request token of another program. */
export interface CapturedCode {
  readonly requestToken: string;
  readonly verifier: string;
  /** Null where it is not known. */
  readonly consumerKey: string | null;
  readonly environment: Environment | null;
}

/** Hands a code over to one paired program. It is stored nowhere else than where it is offered: a stopped worker sends it no more. */
export async function deliverCode(pairingId: string, code: CapturedCode): Promise<DeliveryOutcome> {
  return alone(LOCKS.push(pairingId), async () => {
    const pairing = (await pairingsItem.getValue()).find(({ id }) => id === pairingId);
    if (!pairing) return 'unpaired';
    // What a stopped worker has left on its way has its sequence already.
    await serve(pairing);
    const type = 'verifier.captured';
    const { sequence } = await changePushState(pairing, (state) => ({ sequence: state.sequence + 1 }));
    const { environment, consumerKey: consumer_key } = code;
    const head = { sequence, profile: null, environment, consumer_key };
    const fields = { oauth_token: code.requestToken, oauth_verifier: code.verifier };
    const parcel = { sequence, type, profile: null } as const;
    return deliver(pairing, parcel, async () => eventText(type, Date.now(), head, fields));
  });
}
