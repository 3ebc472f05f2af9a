import { useState } from 'preact/hooks';
import { hintOf } from '@/utils/keys/keys-note';
import { bridgeRulesItem, offeredCodeItem } from '@/utils/storage/bridge-items';
import { pairingsItem } from '@/utils/storage/handover-items';
import { AddressField } from '@/utils/ui/parts/AddressField';
import { Card } from '@/utils/ui/parts/Card';
import { Notice } from '@/utils/ui/parts/Notice';
import type { Said } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { addRule, removeRule } from './change-rules.ts';

/** Where the popup's "Save a rule" leads. */
const ID = 'bridge';

/** Rules by which codes of the person's other programs go to the addresses where those wait for a callback. */
export function BridgeGroup() {
  const rules = useStored(bridgeRulesItem);
  const offer = useStored(offeredCodeItem);
  const pairings = useStored(pairingsItem);
  const [key, setKey] = useState<string | null>(null);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  if (!rules || !pairings || offer === undefined) return null;
  const offeredKey = location.hash === `#${ID}` ? (offer?.consumerKey ?? '') : '';
  const add = async (event: Event) => {
    event.preventDefault();
    const taken = [
      ...rules.map(({ consumerKey }) => consumerKey),
      ...pairings.flatMap((each) => each.codesOf ?? []),
    ];
    const added = await addRule({ consumerKey: key ?? offeredKey, address }, taken);
    setSaid(added);
    if (added.kind === 'problem') return;
    setKey('');
    setAddress('');
  };
  return (
    <Card title="Callback bridge" id={ID}>
      <p class="aside">
        For an application of yours that begins its own logins and waits for a callback that E*TRADE does not
        send yet: the code of its login is taken to its address, in the same tab, as E*TRADE would do it.
      </p>
      <ul class="rules">
        {rules.map((rule) => (
          <li key={rule.consumerKey}>
            <span>
              {hintOf(rule.consumerKey)} → {rule.address}
            </span>
            <button type="button" class="link" onClick={() => void removeRule(rule).then(setSaid)}>
              Remove
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={(event) => void add(event)}>
        <div class="row">
          <label class="field">
            Consumer key
            <input
              type="text"
              spellcheck={false}
              autocomplete="off"
              value={key ?? offeredKey}
              onInput={({ currentTarget }) => setKey(currentTarget.value)}
            />
          </label>
          <AddressField label="Callback address" value={address} change={setAddress} />
        </div>
        <div class="actions">
          <button type="submit" class="quiet">
            Add rule
          </button>
        </div>
        <Notice said={said} />
      </form>
    </Card>
  );
}
