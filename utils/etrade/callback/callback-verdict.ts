import { parseCallbackAddress } from './parse-callback-address.ts';

/** What was answered to a request token that was asked for with this callback. */
export type CallbackAnswer =
  | { readonly name: 'accepted'; readonly confirmed: string | null }
  /** `acceptable` is what E*TRADE would take instead, as it named it. */
  | { readonly name: 'rejected'; readonly status: number; readonly acceptable: string | null };

/** An answer, and when it came: epoch ms at E*TRADE. */
export interface CallbackHeard {
  readonly at: number;
  /** `oob`, or the address that was sent. */
  readonly sent: string;
  readonly answer: CallbackAnswer;
}

/** How a login of this profile really ended. */
export interface LoginEnding {
  readonly how: 'codePage' | 'byHand' | 'callback';
  /** Epoch ms at E*TRADE. */
  readonly at: number;
  /** Where E*TRADE led, where that is known, without what it added. */
  readonly address: string | null;
}

/** All that is known of a callback. */
export interface CallbackEvidence {
  /** The address that the person has saved. */
  readonly address: string | null;
  readonly oob: CallbackHeard | null;
  /** What was answered to the address itself. */
  readonly tried: CallbackHeard | null;
  /** Oldest first. */
  readonly endings: readonly LoginEnding[];
}

export type VerdictCode = 'nothingRegistered' | 'notActive' | 'active' | 'activeElsewhere' | 'unknown';

/** What it rests on. */
export type VerdictReason =
  | 'loginCameThere'
  | 'loginWentElsewhere'
  | 'addressAccepted'
  | 'otherNamed'
  | 'notConfirmed'
  | 'addressRejected'
  | 'codePageDespiteAddress'
  | 'codePageWithoutAddress'
  | 'confirmedAnyway'
  | 'nothingHeard';

export interface CallbackVerdict {
  readonly code: VerdictCode;
  readonly reason: VerdictReason;
  /** The other address that E*TRADE leads to. */
  readonly elsewhere: string | null;
}

/** What the evidence comes to, one word for each part of it. */
interface Facts {
  readonly hasAddress: boolean;
  readonly login: 'there' | 'elsewhere' | 'codePage' | 'unknown';
  readonly tried: 'accepted' | 'otherNamed' | 'rejected' | 'unknown';
  readonly oob: 'confirmed' | 'notConfirmed' | 'unknown';
}

interface Rule {
  readonly code: VerdictCode;
  readonly reason: VerdictReason;
  readonly holds: (facts: Facts) => boolean;
}

/**
 * The first that holds decides. Where a login really ended says most: an address may be refused although E*TRADE leads
 * there, since it wants `oob` always. The flag says least: it was seen true with nothing registered.
 */
const RULES: readonly Rule[] = [
  { code: 'active', reason: 'loginCameThere', holds: ({ login }) => login === 'there' },
  { code: 'active', reason: 'addressAccepted', holds: ({ tried }) => tried === 'accepted' },
  {
    code: 'activeElsewhere',
    reason: 'loginWentElsewhere',
    holds: ({ login }) => login === 'elsewhere',
  },
  { code: 'activeElsewhere', reason: 'otherNamed', holds: ({ tried }) => tried === 'otherNamed' },
  { code: 'nothingRegistered', reason: 'notConfirmed', holds: ({ oob }) => oob === 'notConfirmed' },
  { code: 'notActive', reason: 'addressRejected', holds: ({ tried }) => tried === 'rejected' },
  {
    code: 'notActive',
    reason: 'codePageDespiteAddress',
    holds: ({ login, hasAddress }) => login === 'codePage' && hasAddress,
  },
  {
    code: 'nothingRegistered',
    reason: 'codePageWithoutAddress',
    holds: ({ login }) => login === 'codePage',
  },
  { code: 'unknown', reason: 'confirmedAnyway', holds: ({ oob }) => oob === 'confirmed' },
];

/** Whether the callback of a key is active, as far as anybody but E*TRADE can know. */
export function callbackVerdict(evidence: CallbackEvidence): CallbackVerdict {
  const facts = factsOf(evidence);
  const rule = RULES.find(({ holds }) => holds(facts));
  const { code = 'unknown', reason = 'nothingHeard' } = rule ?? {};
  return { code, reason, elsewhere: code === 'activeElsewhere' ? elsewhereOf(evidence) : null };
}

function factsOf({ address, oob, tried, endings }: CallbackEvidence): Facts {
  const ending = lastTelling(endings);
  // A login that came later says more than what was answered before it.
  const isCounted = tried !== null && tried.sent === address && tried.at >= (ending?.at ?? 0);
  return {
    hasAddress: address !== null,
    login: ending ? loginOf(ending, address) : 'unknown',
    tried: isCounted ? triedOf(tried) : 'unknown',
    oob: oobOf(oob),
  };
}

/** A code that was typed may have stood anywhere. */
function lastTelling(endings: readonly LoginEnding[]): LoginEnding | undefined {
  return endings.findLast(({ how, address }) => how === 'codePage' || asAddress(address) !== null);
}

function loginOf({ how, address }: LoginEnding, saved: string | null): Facts['login'] {
  if (how === 'codePage') return 'codePage';
  return address === saved ? 'there' : 'elsewhere';
}

function triedOf({ sent, answer }: CallbackHeard): Facts['tried'] {
  if (answer.name === 'accepted') return 'accepted';
  const named = asAddress(answer.acceptable);
  return named !== null && named !== sent ? 'otherNamed' : 'rejected';
}

function oobOf(heard: CallbackHeard | null): Facts['oob'] {
  if (heard?.answer.name !== 'accepted' || heard.answer.confirmed === null) return 'unknown';
  return /^true$/i.test(heard.answer.confirmed) ? 'confirmed' : 'notConfirmed';
}

/** A callback address that others have named, and nothing else that might stand there. */
export function asAddress(text: string | null): string | null {
  const parsed = parseCallbackAddress(text ?? '');
  return parsed.name === 'valid' ? parsed.address : null;
}

function elsewhereOf({ address, tried, endings }: CallbackEvidence): string | null {
  const ending = lastTelling(endings);
  if (ending && loginOf(ending, address) === 'elsewhere') return ending.address;
  return tried?.answer.name === 'rejected' ? asAddress(tried.answer.acceptable) : null;
}
