import type { PushAddressFault } from '../../handover/push/parse-push-address.ts';
import type { PushEventType } from '../../handover/push/push-event.ts';
import type { Delivery, DeliveryOutcome } from '../../storage/handover-items.ts';
import { statusText } from '../http-status.ts';

/** Why an address cannot be paired. */
export const PUSH_ADDRESS_FAULTS: Readonly<Record<PushAddressFault, string>> = {
  empty: 'Enter the address at which your program listens, such as http://127.0.0.1:9330/opening-bell.',
  tooLong: 'This address is too long: it may have 2000 characters.',
  notAnAddress: 'This is no address. It looks like http://127.0.0.1:9330/opening-bell.',
  notHttp: 'A program on this computer is reached by http: the address has to begin with http://.',
  userInfo: 'Leave out the name and password in front of the @: the pairing secret stands in for them.',
  notThisComputer:
    'A token is sent to this computer only: the address has to begin with http://127.0.0.1: or http://localhost:.',
  noPort: 'Name the port too, as in http://127.0.0.1:9330/opening-bell.',
  fragment: 'Leave out the # and what follows: it is never sent.',
};

export const PUSH_EVENT_WORDS: Readonly<Record<PushEventType, string>> = {
  'token.connected': 'New token',
  'token.renewed': 'Token renewed',
  'token.ended': 'Token ended',
  'verifier.captured': 'Verification code',
};

const OUTCOMES: Readonly<Record<DeliveryOutcome, string>> = {
  underWay: 'On its way',
  delivered: 'Delivered',
  stranger: 'Not sent: another program listens there, or yours has another secret',
  refused: 'The program did not take it',
  unreachable:
    'No program answered, or the browser refused. The token stays here: start your program, then press "Send now"',
  timedOut: 'The program gave no answer within 5 seconds',
  answerTooLarge: 'The answer was too large to be read',
  notAllowed: 'Not sent: the browser does not allow Opening Bell to reach this address. Pair it again',
  unreadable: 'Not sent: the pairing secret cannot be opened any more. Pair it again',
  overtaken: 'Not sent: the token was gone by then',
  unpaired: 'Not sent: it was unpaired meanwhile',
  stopped: 'The browser stopped Opening Bell meanwhile: whether it arrived is not known. Press "Send now"',
};

/** What is told otherwise of a code: it is sent once, and stays in the popup until it is taken. */
const OF_CODES: Partial<Readonly<Record<DeliveryOutcome, string>>> = {
  unreachable:
    'No program answered, or the browser refused. Start your program, then send the code from the popup',
  stopped: 'The browser stopped Opening Bell meanwhile: whether it arrived is not known',
};

/** How a delivery stands. */
export function deliveryWords({
  type,
  outcome,
  status,
}: Pick<Delivery, 'type' | 'outcome' | 'status'>): string {
  const words = (type === 'verifier.captured' && OF_CODES[outcome]) || OUTCOMES[outcome];
  return outcome === 'refused' && status !== undefined
    ? `${words}: it answered ${statusText(status)}`
    : words;
}
