import { LOCKS } from '@/utils/storage/engine/alone';
import { DELIVERIES_KEPT, type Delivery, deliveriesItem } from '@/utils/storage/handover-items';
import { workIfNobodyDoes } from '../world/locks';

/** Notes how a delivery stands, in the place of what was noted of it before. */
export function keepDelivery(delivery: Delivery): Promise<void> {
  const isOther = ({ pairingId, sequence }: Delivery) =>
    pairingId !== delivery.pairingId || sequence !== delivery.sequence;
  return changeDeliveries((known) => [delivery, ...known.filter(isOther)].slice(0, DELIVERIES_KEPT));
}

/** Of what is under way although nobody is at work on it, it is not known whether it arrived. */
export async function settleDeliveries(): Promise<void> {
  const left = (await deliveriesItem.getValue()).filter(isUnderWay);
  for (const id of new Set(left.map(({ pairingId }) => pairingId)))
    await workIfNobodyDoes(LOCKS.push(id), () =>
      changeDeliveries((known) =>
        known.map((each) =>
          each.pairingId === id && isUnderWay(each) ? { ...each, outcome: 'stopped' } : each,
        ),
      ),
    );
}

const isUnderWay = ({ outcome }: Delivery) => outcome === 'underWay';

/** A list that cannot be written is no reason to fail. */
function changeDeliveries(change: (known: readonly Delivery[]) => readonly Delivery[]): Promise<void> {
  return deliveriesItem.change((known, write) => write(change(known))).catch(() => undefined);
}
