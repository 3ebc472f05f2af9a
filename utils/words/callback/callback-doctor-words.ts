import type { CallbackVerdict, VerdictCode, VerdictReason } from '../../etrade/callback/callback-verdict.ts';

/** Whether the callback is active. */
const FOUND: Readonly<Record<VerdictCode, (elsewhere: string | null) => string>> = {
  nothingRegistered: () => 'No callback is registered for this key, as far as can be seen.',
  notActive: () => 'The callback address is not active. If you have asked E*TRADE for it, it waits for them.',
  active: () => 'The callback address is active.',
  activeElsewhere: (elsewhere) => `A callback is active for this key, at another address: ${elsewhere}`,
  unknown: () => 'Whether a callback is active for this key is not known.',
};

/** Why we think so. */
const WHY: Readonly<Record<VerdictReason, string>> = {
  loginCameThere: 'The last login ended there.',
  loginWentElsewhere: 'The last login ended there, and not at the address that is saved here.',
  addressAccepted: 'E*TRADE accepted the address itself, and it accepts none that is not registered.',
  otherNamed: 'E*TRADE refused your address and named that one.',
  notConfirmed: 'E*TRADE said itself that no callback is confirmed for this key.',
  addressRejected: 'E*TRADE refused the address when it was sent; it does so as long as it is not active.',
  codePageDespiteAddress: 'The last login ended on the page with the code, and not at your address.',
  codePageWithoutAddress: 'The last login ended on the page with the code.',
  confirmedAnyway:
    'E*TRADE answered that a callback is confirmed, but it says so of keys without one too. No login since has shown more.',
  nothingHeard:
    'No login with this key has shown how it ends, and nothing that E*TRADE has answered tells of a callback.',
};

/** What to do next. */
const NEXT: Readonly<Record<VerdictCode, string>> = {
  nothingRegistered:
    'Nothing is wrong with that: logins end on the page with the code. If you want a callback, save its address above and send E*TRADE the message that then stands here.',
  notActive: 'Send E*TRADE the message below. Until it is active, logins end on the page with the code.',
  active: 'Nothing is to be done: E*TRADE takes each login there by itself.',
  activeElsewhere: 'If that address is yours, save it above. If not, ask E*TRADE to change it.',
  unknown:
    'Connect once and look again: how a login ends tells most. An address is registered for one key: after a change of keys, ask E*TRADE for it anew.',
};

export interface DoctorWords {
  readonly found: string;
  readonly why: string;
  readonly next: string;
}

/** A verdict in words: whether the callback is active, why we think so, what to do. */
export function doctorWords({ code, reason, elsewhere }: CallbackVerdict): DoctorWords {
  return { found: FOUND[code](elsewhere), why: WHY[reason], next: NEXT[code] };
}

/** For a program that E*TRADE refuses with its own address. */
export const OOB_CURE =
  'If your own program sends its address as oauth_callback and is refused: send oob. E*TRADE chooses the registered address by itself.';

/** What is sent by the press beside it. */
export function tryingSends(address: string): string {
  return `Sends ${address} to E*TRADE as oauth_callback, in one request for a token that nobody uses. E*TRADE wants oob there, so no login does this.`;
}
