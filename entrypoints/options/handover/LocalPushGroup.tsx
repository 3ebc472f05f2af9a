import { useState } from 'preact/hooks';
import { pairingsItem } from '@/utils/storage/handover-items';
import { AddressField } from '@/utils/ui/parts/AddressField';
import { Card } from '@/utils/ui/parts/Card';
import { Notice } from '@/utils/ui/parts/Notice';
import { problem, type Said } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { PUSH_ADDRESS_FAULTS } from '@/utils/words/handover/push-words';
import { Deliveries } from './Deliveries.tsx';
import { PairedProgram } from './PairedProgram.tsx';
import { PairingSecret } from './PairingSecret.tsx';
import { type PairResult, pairProgram } from './pair-program.ts';

/** Programs on this computer that get tokens by themselves. */
export function LocalPushGroup() {
  const pairings = useStored(pairingsItem);
  const [address, setAddress] = useState('');
  const [result, setResult] = useState<PairResult | null>(null);
  if (!pairings) return null;
  const pair = async (event: Event) => {
    event.preventDefault();
    const paired = await pairProgram(address);
    setResult(paired);
    if (paired.name === 'paired') setAddress('');
  };
  const isFresh = result?.name === 'paired' && pairings.some((each) => each.address === result.address);
  return (
    <Card title="Local push">
      <form onSubmit={(event) => void pair(event)}>
        <p class="aside">
          A program on this computer can get each token by itself. A paired program gets, of every profile,
          the consumer key, the token and the token's secret: with the consumer secret, which it never gets,
          it can do all that you can do with this API. A passphrase does not protect what it has got.
        </p>
        <div class="row">
          <AddressField
            label="Address"
            value={address}
            change={setAddress}
            placeholder="http://127.0.0.1:9330/opening-bell"
          />
          <button type="submit" class="quiet">
            Pair
          </button>
        </div>
      </form>
      <Notice said={saidOf(result)} />
      {isFresh && <PairingSecret secret={result.secret} />}
      {pairings.map((pairing) => (
        <PairedProgram key={pairing.id} pairing={pairing} />
      ))}
      <Deliveries />
    </Card>
  );
}

function saidOf(result: PairResult | null): Said | null {
  switch (result?.name) {
    case 'invalid':
      return problem(PUSH_ADDRESS_FAULTS[result.fault]);
    case 'notAllowed':
      return problem('The browser does not allow Opening Bell to reach this address, so nothing was paired.');
    case 'notStored':
      return problem('The browser could not store the pairing. Nothing was paired.');
    default:
      return null;
  }
}
