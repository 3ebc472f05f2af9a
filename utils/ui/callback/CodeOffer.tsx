import { hintOf } from '../../keys/keys-note.ts';
import { bridgeRulesItem, isFresh, offeredCodeItem } from '../../storage/bridge-items.ts';
import { pairingsItem } from '../../storage/handover-items.ts';
import { CODE_OFFER } from '../../words/callback/bridge-words.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { openPage } from '../wiring/open-page.ts';
import { useCommand } from '../wiring/use-command.ts';
import { useNow } from '../wiring/use-now.ts';
import { useStored } from '../wiring/use-stored.ts';

/** The code of another program's login, for whoever wants it. Nothing is done with it without a press. */
export function CodeOffer() {
  const offer = useStored(offeredCodeItem);
  const rules = useStored(bridgeRulesItem);
  const pairings = useStored(pairingsItem);
  const line = useCommand();
  const now = useNow();
  if (!rules || !pairings || !offer || !isFresh(offer, now)) return <Notice said={line.said} />;
  const rule = rules.find(({ consumerKey }) => consumerKey === offer.consumerKey);
  return (
    <section class="panel code-offer" aria-label="Code of another program">
      <p class="say">{CODE_OFFER.whose(hintOf(offer.consumerKey))}</p>
      {rule && <p class="say destination">{CODE_OFFER.goesTo(rule.address, rule.isConfirmed)}</p>}
      <div class="actions">
        {rule ? (
          <button
            type="button"
            class="main"
            aria-disabled={line.isBusy}
            onClick={() => void line.run({ type: 'sendCode' })}
          >
            Send the code there
          </button>
        ) : (
          // The options page takes the key from what is offered: no address of ours holds it.
          <button type="button" class="quiet" onClick={() => void openPage('options', 'bridge')}>
            Save a rule
          </button>
        )}
        {pairings.map(({ id, address }) => (
          <button
            key={id}
            type="button"
            class="quiet"
            aria-disabled={line.isBusy}
            onClick={() => void line.run({ type: 'sendOffer', pairingId: id })}
          >
            Send the code to {address}
          </button>
        ))}
        <CopyButton text={offer.verifier} label="Copy the code" />
      </div>
      <Notice said={line.said} />
    </section>
  );
}
