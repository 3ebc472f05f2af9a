import { type Delivery, deliveriesItem } from '@/utils/storage/handover-items';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { deliveryWords, PUSH_EVENT_WORDS } from '@/utils/words/handover/push-words';

/** What was sent, when, where to, and how it ended. */
export function Deliveries() {
  const deliveries = useStored(deliveriesItem);
  if (!deliveries?.length) return null;
  return (
    <section class="deliveries">
      <h3 id="deliveries">Deliveries</h3>
      <ul aria-labelledby="deliveries" aria-live="polite">
        {deliveries.map((each) => (
          <li key={`${each.pairingId}-${each.sequence}`}>
            <strong>{headOf(each)}</strong>
            <br />
            {deliveryWords(each)}.
            <small>
              {new Date(each.at).toLocaleString()} · {each.address} · {each.sequence}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const headOf = ({ type, profile }: Delivery) =>
  profile ? `${PUSH_EVENT_WORDS[type]} · ${profile}` : PUSH_EVENT_WORDS[type];
