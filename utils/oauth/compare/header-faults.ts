import type { ConsumerCredentials, TokenCredentials } from '../credentials.ts';
import { decodeOnce, type HeaderParameter, type ParsedHeader } from '../parse-authorization-header.ts';
import { cutAtEquals, plusAsBlank } from './encodings.ts';

/** What a request is for: each has parameters that the others have not. */
export type Purpose = 'call' | 'requestToken' | 'accessToken';

/** What a header has to agree with. */
export interface Expected {
  readonly purpose: Purpose;
  /** Its secret only where the keys can be read. */
  readonly consumer: (Pick<ConsumerCredentials, 'key'> & Partial<ConsumerCredentials>) | null;
  /** Null where it is not known, or there is to be none. */
  readonly token: TokenCredentials | null;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
}

/** How far a timestamp may be from E*TRADE's clock. */
export const TIME_ALLOWED_MS = 5 * 60_000;

/** Whether a header is wrong; `of` is the parameter, where the code alone does not tell it. */
type Fault = { readonly of?: string } | boolean;

const ALWAYS = [
  'oauth_consumer_key',
  'oauth_nonce',
  'oauth_signature_method',
  'oauth_timestamp',
  'oauth_signature',
];
/** Beside those. */
const ALSO: Readonly<Record<Purpose, readonly string[]>> = {
  call: ['oauth_token'],
  requestToken: ['oauth_callback'],
  accessToken: ['oauth_token', 'oauth_verifier'],
};
const ONLY_AT_LOGIN = ['oauth_callback', 'oauth_verifier'];

const ENCODED = /^(?:[\w.~-]|%[0-9a-f]{2})*$/i;

type Check = (header: ParsedHeader, expected: Expected) => Fault;

const all = (header: ParsedHeader, name: string) => header.parameters.filter((each) => each.name === name);
const first = (header: ParsedHeader, name: string) => all(header, name)[0];
const textOf = (header: ParsedHeader, name: string) => first(header, name)?.value ?? '';
const namedIf = (parameter: HeaderParameter | undefined) => parameter !== undefined && { of: parameter.name };

/** A token in the header that is not the one that is held, and what it is instead. */
const tokenIs =
  (made: (token: TokenCredentials) => string): Check =>
  (header, { token }) =>
    token !== null && textOf(header, 'oauth_token') === made(token) && made(token) !== token.token;

const signatureIs =
  (shape: RegExp): Check =>
  (header) =>
    shape.test(textOf(header, 'oauth_signature'));

/** What can be seen of a header without signing anything, in the order in which it is told. */
export const HEADER_FAULTS = {
  valuesNotQuoted: ({ parameters }) => namedIf(parameters.find(({ isQuoted }) => !isQuoted)),
  givenTwice: (header) => namedIf(header.parameters.find(({ name }) => all(header, name).length > 1)),
  missing: (header, { purpose }) => {
    const name = [...ALWAYS, ...ALSO[purpose]].find((each) => !first(header, each));
    return name !== undefined && { of: name };
  },
  otherSignatureMethod: (header) => textOf(header, 'oauth_signature_method') !== 'HMAC-SHA1',
  notEncodedInHeader: ({ parameters }) =>
    namedIf(parameters.find(({ name, raw }) => name !== 'oauth_signature' && !ENCODED.test(raw))),
  signatureNotEncoded: (header) => !ENCODED.test(first(header, 'oauth_signature')?.raw ?? ''),
  keyAndSecretSwapped: (header, { consumer }) =>
    consumer?.secret !== undefined &&
    consumer.secret !== '' &&
    textOf(header, 'oauth_consumer_key') === consumer?.secret,
  tokenInPlaceOfKey: (header, { token }) =>
    token !== null && textOf(header, 'oauth_consumer_key') === token.token,
  otherConsumerKey: (header, { consumer }) =>
    consumer !== null && textOf(header, 'oauth_consumer_key') !== consumer.key,
  tokenSecretInPlaceOfToken: tokenIs(({ secret }) => secret),
  keyInPlaceOfToken: (header, { consumer }) =>
    consumer !== null && textOf(header, 'oauth_token') === consumer.key,
  tokenEncodedTwiceInHeader: (header, { token }) =>
    token === null
      ? /%[0-9a-f]{2}/i.test(textOf(header, 'oauth_token'))
      : textOf(header, 'oauth_token') !== token.token &&
        decodeOnce(textOf(header, 'oauth_token')) === token.token,
  tokenPlusAsBlank: tokenIs(({ token }) => plusAsBlank(token)),
  tokenCut: tokenIs(({ token }) => cutAtEquals(token)),
  otherToken: (header, { token }) => token !== null && textOf(header, 'oauth_token') !== token.token,
  timestampInMs: (header) => /^\d{12,}$/.test(textOf(header, 'oauth_timestamp')),
  timestampNoNumber: (header) => !/^\d+$/.test(textOf(header, 'oauth_timestamp')),
  timestampAhead: (header, { now }) =>
    Number(textOf(header, 'oauth_timestamp')) * 1000 > now + TIME_ALLOWED_MS,
  nonceEmpty: (header) => textOf(header, 'oauth_nonce') === '',
  callbackNotOob: (header, { purpose }) =>
    purpose === 'requestToken' && textOf(header, 'oauth_callback') !== 'oob',
  stillSent: (header, { purpose }) =>
    purpose === 'call' && namedIf(header.parameters.find(({ name }) => ONLY_AT_LOGIN.includes(name))),
  otherVersion: (header) => !/^(?:1\.0)?$/.test(textOf(header, 'oauth_version')),
  signatureInPlainText: signatureIs(/&/),
  signatureEncodedTwice: signatureIs(/%(?:2B|2F|3D)/i),
  signatureAsHex: signatureIs(/^[0-9a-f]{40}$/i),
  signatureAsHexInBase64: (header) =>
    /^[0-9a-f]{40}\s?$/i.test(fromBase64(textOf(header, 'oauth_signature'))),
  signatureOfSha256: signatureIs(/^[\w+/-]{43}=?$|^[0-9a-f]{64}$/i),
  signatureInUrlAlphabet: signatureIs(/^(?=.*[-_])[\w-]{27}=?$/),
  signatureWithBlanks: signatureIs(/^(?=.*\s)[A-Za-z\d/\s]{27}=?$/),
  signatureWithoutPadding: signatureIs(/^[A-Za-z\d+/]{27}$/),
  signatureOfOtherLength: (header) => !/^[A-Za-z\d+/]{27}=$/.test(textOf(header, 'oauth_signature')),
} as const satisfies Readonly<Record<string, Check>>;

export type HeaderFaultCode = keyof typeof HEADER_FAULTS;

const CODES = Object.keys(HEADER_FAULTS) as HeaderFaultCode[];

/** The first of them that is found in a header. */
export function firstHeaderFault(
  header: ParsedHeader,
  expected: Expected,
  codes: readonly HeaderFaultCode[] = CODES,
): FoundFault | null {
  for (const code of codes) {
    const check: Check = HEADER_FAULTS[code];
    const found = check(header, expected);
    if (found) return { code, ...(typeof found === 'object' && found) };
  }
  return null;
}

export interface FoundFault {
  readonly code: HeaderFaultCode;
  readonly of?: string;
}

function fromBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}
