import { parseCallbackAddress } from '@/utils/etrade/callback/parse-callback-address';
import { parseConsumerKey } from '@/utils/etrade/parse-consumer-keys';
import { type BridgeRule, bridgeRulesItem } from '@/utils/storage/bridge-items';
import { askForSite, giveBackSite } from '@/utils/ui/wiring/site-access';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { RULE_CHANGED } from '@/utils/words/callback/bridge-words';
import { addressFaultWords } from '@/utils/words/callback/callback-words';
import { keyFaultWords } from '@/utils/words/keys-words';

/** What is typed of a rule. */
export interface TypedRule {
  readonly consumerKey: string;
  readonly address: string;
}

/**
 * Adds a rule. The browser is asked before anything is waited for: it asks the person only right on a press.
 * @param taken the keys that have a rule, be it to an address or to a paired program
 */
export async function addRule(typed: TypedRule, taken: readonly string[]): Promise<Said> {
  const key = parseConsumerKey(typed.consumerKey);
  if (key.name === 'invalid') return problem(keyFaultWords('key', key.fault));
  const parsed = parseCallbackAddress(typed.address);
  if (parsed.name === 'invalid') return problem(addressFaultWords(parsed.fault));
  const rule = { consumerKey: key.key, address: parsed.address, isConfirmed: false };
  if (taken.includes(rule.consumerKey)) return problem(RULE_CHANGED.keyHasRule);
  if (!(await askForSite(rule.address))) return problem(RULE_CHANGED.notAllowed);
  const isNew = (known: readonly BridgeRule[]) =>
    known.every((each) => each.consumerKey !== rule.consumerKey);
  return changeRules((known) => (isNew(known) ? [...known, rule] : known), well(RULE_CHANGED.saved));
}

export async function removeRule({ consumerKey, address }: BridgeRule): Promise<Said> {
  const others = (known: readonly BridgeRule[]) => known.filter((each) => each.consumerKey !== consumerKey);
  const said = await changeRules(others, well(RULE_CHANGED.removed));
  if (said.kind === 'ok') await giveBackSite(address);
  return said;
}

function changeRules(
  change: (known: readonly BridgeRule[]) => readonly BridgeRule[],
  done: Said,
): Promise<Said> {
  return bridgeRulesItem
    .change((known, write) => write(change(known)))
    .then(
      () => done,
      () => problem(RULE_CHANGED.notStored),
    );
}
