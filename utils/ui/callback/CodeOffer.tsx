import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { REQUEST_TOKEN_LIFETIME_MS } from '../../etrade/token/lifetimes.ts';
import { hintOf } from '../../keys/keys-note.ts';
import { bridgeRulesItem, isFresh, type OfferedCode, offeredCodeItem } from '../../storage/bridge-items.ts';
import { type Delivery, deliveriesItem, pairingsItem } from '../../storage/handover-items.ts';
import { CODE_OFFER } from '../../words/callback/bridge-words.ts';
import { deliveryWords } from '../../words/handover/push-words.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { openPage } from '../wiring/open-page.ts';
import { type Said, useCommand, well } from '../wiring/use-command.ts';
import { useNow } from '../wiring/use-now.ts';
import { useStored } from '../wiring/use-stored.ts';
import { changeCodeRule } from './change-code-rule.ts';

/** The code of another program's login, for whoever wants it. Nothing is done with it without a press, or a rule. */
export function CodeOffer() {
  const offer = useStored(offeredCodeItem);
  const rules = useStored(bridgeRulesItem);
  const pairings = useStored(pairingsItem);
  const delivery = useStored(deliveriesItem)?.find(({ type }) => type === 'verifier.captured');
  const [ruled, setRuled] = useState<{ readonly offer: OfferedCode; readonly said: Said } | null>(null);
  const line = useCommand();
  const now = useNow();
  if (!rules || !pairings || !offer || !isFresh(offer, now))
    return (
      <div class="code-gone">
        <Notice said={line.said ?? saidOfDelivered(delivery, now)} />
      </div>
    );
  const rule = rules.find(({ consumerKey }) => consumerKey === offer.consumerKey);
  const paired = rule ? undefined : pairings.find(({ codesOf }) => codesOf?.includes(offer.consumerKey));
  const tried = delivery && delivery.at >= offer.seenAt ? delivery : null;
  return (
    <section class="panel code-offer" aria-label="Code of another program">
      <p class="say">{CODE_OFFER.whose(hintOf(offer.consumerKey))}</p>
      {rule && <p class="say destination">{CODE_OFFER.goesTo(rule.address, rule.isConfirmed)}</p>}
      {paired && !tried && <p class="say destination">{CODE_OFFER.goesByItself(paired.address)}</p>}
      {tried && (
        <p class="say destination" aria-live="polite">
          {tried.address}: {deliveryWords(tried)}.
        </p>
      )}
      <div class="actions">
        {rule && (
          <button
            type="button"
            class="main"
            aria-disabled={line.isBusy}
            onClick={() => void line.run({ type: 'sendCode' })}
          >
            Send the code there
          </button>
        )}
        {!rule && !paired && (
          // The options page takes the key from what is offered: no address of ours holds it.
          <button type="button" class="quiet" onClick={() => void openPage('options', 'bridge')}>
            Save a rule
          </button>
        )}
        <CopyButton text={offer.verifier} label="Copy the code" />
        {pairings.map(({ id, address }) => (
          <Fragment key={id}>
            <button
              id={`send-${id}`}
              type="button"
              class="quiet"
              aria-disabled={line.isBusy}
              onClick={() => void line.run({ type: 'sendOffer', pairingId: id })}
            >
              Send the code to {address}
            </button>
            {!rule && id !== paired?.id && (
              <button
                type="button"
                class="link"
                aria-describedby={`send-${id}`}
                onClick={() =>
                  void changeCodeRule(offer.consumerKey, id).then((said) => setRuled({ offer, said }))
                }
              >
                Send it there from now on
              </button>
            )}
          </Fragment>
        ))}
      </div>
      <Notice said={line.said ?? (ruled?.offer.requestToken === offer.requestToken ? ruled.said : null)} />
    </section>
  );
}

/** A code that went by itself has left nothing else to see. */
function saidOfDelivered(delivery: Delivery | undefined, now: number): Said | null {
  if (delivery?.outcome !== 'delivered' || now >= delivery.at + REQUEST_TOKEN_LIFETIME_MS) return null;
  return well(CODE_OFFER.delivered(delivery.address, delivery.at));
}
