import { type Pairing, pairingsItem } from '../../storage/handover-items.ts';
import { CODE_RULE } from '../../words/callback/bridge-words.ts';
import { problem, type Said, well } from '../wiring/use-command.ts';

/** Has the codes of a key go to this paired program by themselves, and to no other; null for none. */
export function changeCodeRule(consumerKey: string, pairingId: string | null): Promise<Said> {
  const withRule = ({ codesOf = [], ...pairing }: Pairing): Pairing => {
    const others = codesOf.filter((key) => key !== consumerKey);
    return { ...pairing, codesOf: pairing.id === pairingId ? [...others, consumerKey] : others };
  };
  return pairingsItem
    .change((pairings, write) => write(pairings.map(withRule)))
    .then(
      () => well(pairingId === null ? CODE_RULE.removed : CODE_RULE.saved),
      () => problem(CODE_RULE.notStored),
    );
}
