import type { PlainReason, Rejection } from '../messages/rejection.ts';

const PLAIN: Readonly<Record<PlainReason, string>> = {
  tooLong: 'This is too long: a field takes 4096 characters at most.',
  noTokenForCall: 'There is no token for this call. Connect first.',
  asksFirst: 'This call changes something. Send it from its form in the console, which asks first.',
  sandboxOnly: 'What changes something is sent with a sandbox profile only.',
  changeUnderWay: 'A call that changes something is still on its way.',
  nothingToRenew: 'There is no token to renew.',
  notRenewedButWorks: 'E*TRADE did not renew the token, but it works.',
  notRenewed: 'E*TRADE did not renew the token. Whether it still works is not known: try a call.',
  nothingToRevoke: 'There is no token to revoke.',
  nothingToLock: 'No passphrase keeps these keys, so there is nothing to lock.',
  noLoginWaits: 'No login is waiting for a code. Connect first.',
  noCode: 'This is no E*TRADE code: it has 4 to 16 letters and digits.',
  nothingToSend: 'There is no code to send any more: begin the login in your program again.',
  codeOfOtherLogin: 'This address belongs to another login. Use the one of this login.',
  codeNotTaken: 'The code was not taken. It is still here.',
  noTokenToSend: 'There is no token to send. Connect first, or unlock the profile.',
  loginUnderWay: 'A login is under way with these keys. Finish or cancel it first.',
  noCallbackAddress: 'No callback address is saved for this profile.',
};

/** Why nothing was begun. */
export function rejectionWords(rejection: Rejection): string {
  switch (rejection.reason) {
    case 'pause':
      return `E*TRADE wants a pause: try again in ${rejection.seconds} seconds.`;
    case 'valueUnusable':
      return `This call needs a usable value for ${rejection.parameter}.`;
    default:
      return PLAIN[rejection.reason];
  }
}
