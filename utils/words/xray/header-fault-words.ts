import type { HeaderFaultCode } from '../../oauth/compare/header-faults.ts';
import { type DifferenceWords, said } from './difference-words.ts';

const RAW: Readonly<Record<string, string>> = {
  oauth_token: 'Your program did not encode the token in the header.',
};

/** What is wrong with a header that can be seen without signing anything. */
export const HEADER_FAULT_WORDS: Readonly<Record<HeaderFaultCode, DifferenceWords>> = {
  valuesNotQuoted: {
    what: (of) => `The value of ${of} does not stand in double quotes.`,
    advice: 'Write each parameter as name="value", with a comma in between.',
  },
  givenTwice: { what: (of) => `${of} stands in the header twice.`, advice: 'Send each parameter once.' },
  missing: { what: (of) => `${of} is missing in the header.`, advice: 'Send it, and sign it with the rest.' },
  otherSignatureMethod: said(
    'The signature method is not HMAC-SHA1.',
    'E*TRADE takes no other: set oauth_signature_method to HMAC-SHA1, and sign so.',
  ),
  notEncodedInHeader: {
    what: (of) => RAW[of] ?? `Your program did not encode ${of} in the header.`,
    advice: 'Percent-encode each value in the header: + becomes %2B, / becomes %2F, = becomes %3D.',
  },
  signatureNotEncoded: said(
    'The signature is not percent-encoded in the header.',
    'Encode it as every other value: its = becomes %3D, + becomes %2B, / becomes %2F.',
  ),
  keyAndSecretSwapped: said(
    'Consumer key and consumer secret are swapped.',
    'The shorter one is the key. The secret is never sent: get new keys if this header has been anywhere.',
  ),
  tokenInPlaceOfKey: said(
    'The token stands in oauth_consumer_key.',
    'That is the place of the consumer key; the token belongs in oauth_token.',
  ),
  otherConsumerKey: said(
    'The consumer key is another one than this profile’s.',
    'Choose the profile that it belongs to: sandbox and production have a key each.',
  ),
  tokenSecretInPlaceOfToken: said(
    'The token secret stands in oauth_token.',
    'Token and token secret are swapped; the secret is never sent.',
  ),
  keyInPlaceOfToken: said(
    'The consumer key stands in oauth_token.',
    'Put the access token there, which the login has brought.',
  ),
  tokenEncodedTwiceInHeader: said(
    'The token is encoded twice in the header.',
    'Decode it once when it is read from E*TRADE’s answer, and encode it once in the header.',
  ),
  tokenPlusAsBlank: said(
    'The + of the token has become a blank.',
    'The token was decoded once too often: what was read from a form or an address is decoded already.',
  ),
  tokenCut: said(
    'The token ends at its first =.',
    'Split name and value at the first = only: a token ends with = itself.',
  ),
  otherToken: said(
    'The token is another one than Opening Bell holds.',
    'Take today’s token from “Use this token”: a later login ends the earlier one.',
  ),
  timestampInMs: said(
    'The timestamp is in milliseconds.',
    'E*TRADE wants whole seconds: divide by 1000 and round down.',
  ),
  timestampNoNumber: said(
    'The timestamp is no whole number.',
    'Send the seconds since 1970, without a point.',
  ),
  timestampAhead: said(
    'The timestamp is more than five minutes ahead of E*TRADE’s clock.',
    'Set your computer’s clock, and send the seconds since 1970 in UTC.',
  ),
  nonceEmpty: said('The nonce is empty.', 'Send a random one, another with each request.'),
  callbackNotOob: said(
    'oauth_callback is not oob.',
    'E*TRADE takes no other, also where a callback address is registered.',
  ),
  stillSent: {
    what: (of) => `${of} is still sent and signed.`,
    advice: 'It belongs to the login alone: leave it out of calls.',
  },
  otherVersion: said('oauth_version is not 1.0.', 'Send 1.0, or leave it out as E*TRADE’s example does.'),
  signatureInPlainText: said(
    'The signature is the signing key itself.',
    'E*TRADE takes HMAC-SHA1 only. Whoever sees this header has your secrets: get new keys if it has been anywhere.',
  ),
  signatureEncodedTwice: said(
    'The signature is encoded twice in the header.',
    'Encode it once: where a library writes the header, give it the signature as it is.',
  ),
  signatureAsHex: said(
    'The signature is in hexadecimal digits.',
    'Take the 20 bytes of the HMAC, and write those in base64.',
  ),
  signatureAsHexInBase64: said(
    'The signature is base64 of hexadecimal digits.',
    'Have the HMAC give raw bytes: in PHP the last argument of hash_hmac is true.',
  ),
  signatureOfSha256: said(
    'The signature is as long as one of SHA-256.',
    'Sign with HMAC-SHA1: E*TRADE takes no other.',
  ),
  signatureInUrlAlphabet: said(
    'The signature is in the base64 that is meant for addresses.',
    'Use plain base64, with + and /, then percent-encode it.',
  ),
  signatureWithBlanks: said(
    'The + of the signature has become a blank.',
    'Percent-encode the signature in the header: + becomes %2B.',
  ),
  signatureWithoutPadding: said(
    'The = at the end of the signature is missing.',
    'Keep it: base64 of 20 bytes has 28 characters. In the header it is %3D.',
  ),
  signatureOfOtherLength: said(
    'The signature is no base64 of 20 bytes.',
    'HMAC-SHA1 has 20 bytes, which are 28 characters of base64 that end with =.',
  ),
};
