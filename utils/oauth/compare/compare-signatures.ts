import type { ConsumerCredentials, TokenCredentials } from '../credentials.ts';
import { hmacSha1Base64 } from '../hmac-sha1.ts';
import type { Pair } from '../pair.ts';
import type { ParsedHeader } from '../parse-authorization-header.ts';
import { type Signable, sign, signatureBaseString } from '../signature.ts';
import { SigningError, type SigningErrorCode } from '../signing-error.ts';
import { type Difference, differenceInAddress, differencesIn } from './difference.ts';
import { firstHeaderFault, type HeaderFaultCode, type Purpose, TIME_ALLOWED_MS } from './header-faults.ts';
import { findMistakes } from './mistakes.ts';
import { oauthOfBaseString } from './oauth-of-base-string.ts';
import { firstPartDifference, type PartDifference } from './part-difference.ts';
import type { WrittenRequest } from './read-curl.ts';
import type { Pasted } from './read-pasted.ts';
import { baseStringAs, hmacInputs, rightSigning } from './signing.ts';

export type UncheckedCode = 'keysMissing' | 'tokenMissing' | 'requestTokenUnknown';

/** How long ago it was, where E*TRADE would not take it any more. */
interface Aged {
  readonly ageMs?: number;
}

export type Comparison =
  | ({ readonly name: 'same' } & Aged)
  /** A base string that is right as far as can be told: keys or token are its own. */
  | ({ readonly name: 'sameButKeys' } & Aged)
  /** oauth_version is signed too: E*TRADE's example leaves it out, and it is accepted. */
  | ({ readonly name: 'sameWithVersion' } & Aged)
  | {
      readonly name: 'differs';
      /** The first difference; a second where it takes both to come to this signature. */
      readonly differences: readonly Difference[];
      readonly where: PartDifference | null;
    }
  /** No mistake that is known comes to it; where it is cut short, two at once were not tried. */
  | { readonly name: 'unexplained'; readonly where: PartDifference | null; readonly isCutShort: boolean }
  /** Nothing is wrong that can be seen without signing, and signing takes what is not at hand. */
  | { readonly name: 'unchecked'; readonly why: UncheckedCode }
  | { readonly name: 'unsignable'; readonly why: SigningErrorCode };

export interface ToCompare {
  readonly pasted: Exclude<Pasted, { name: 'unread' }>;
  /** What the signature was made for. */
  readonly request: WrittenRequest;
  readonly purpose: Purpose;
  /** Without a secret where the keys are locked; null where there are none. */
  readonly consumer: (Pick<ConsumerCredentials, 'key'> & Partial<ConsumerCredentials>) | null;
  readonly token: TokenCredentials | null;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
  /** Hosts that are easily taken for one another. */
  readonly hosts: readonly string[];
}

type Steps = Generator<undefined, Comparison>;

/** The first thing that another program did otherwise, in steps: to find that none explains it takes seconds. */
export function* compareSignatures(given: ToCompare): Steps {
  // The token that is held has no part in a login.
  const toCompare = given.purpose === 'call' ? given : { ...given, token: null };
  try {
    const { pasted } = toCompare;
    return yield* pasted.name === 'header'
      ? compareHeader(pasted.header, toCompare)
      : compareBaseString(pasted.text, toCompare);
  } catch (error) {
    if (error instanceof SigningError) return { name: 'unsignable', why: error.code };
    throw error;
  }
}

/**
 * What the right signature covers, with nonce and time as they were pasted.
 * @throws SigningError
 */
export function comparedSignable({ pasted, request, ...known }: ToCompare): Signable {
  const { method, form } = request;
  if (!/^https?:$/.test(URL.parse(request.url.trim())?.protocol ?? '')) throw new SigningError('invalidUrl');
  const oauth =
    pasted.name === 'header' ? oauthOfHeader(pasted.header) : oauthOfBaseString(pasted.text, known);
  return { method, url: request.url.trim(), oauth, ...(form && { form }) };
}

const oauthOfHeader = ({ parameters }: ParsedHeader): Pair[] =>
  parameters
    .filter(({ name }) => name !== 'oauth_signature')
    .map(({ name, value }) => [name, value] as const);

const hasVersion = ({ oauth }: Signable) => oauth.some(([name]) => name === 'oauth_version');

function theSame(signable: Signable, { now }: ToCompare, isOfOurKeys = true): Comparison {
  const timestamp = signable.oauth.find(([name]) => name === 'oauth_timestamp')?.[1];
  const ageMs = now - Number(timestamp) * 1000;
  const name = isOfOurKeys ? (hasVersion(signable) ? 'sameWithVersion' : 'same') : 'sameButKeys';
  return { name, ...(ageMs > TIME_ALLOWED_MS && { ageMs }) };
}

function* compareHeader(header: ParsedHeader, toCompare: ToCompare): Steps {
  const fault = firstHeaderFault(header, toCompare);
  if (fault) return { name: 'differs', differences: [fault], where: null };
  const signable = comparedSignable(toCompare);
  // Throws where it cannot be signed at all, with whichever secrets.
  signatureBaseString(signable);
  const secrets = secretsFor(toCompare);
  if (typeof secrets === 'string') return { name: 'unchecked', why: secrets };
  const signature = header.parameters.find(({ name }) => name === 'oauth_signature')?.value;
  if (sign(signable, ...secrets) === signature) return theSame(signable, toCompare);
  const { mistakes, isCutShort } = yield* findMistakes(
    rightSigning(signable, ...secrets),
    factsOf(toCompare, signable, header.realm),
    { outcomeOf: hmacInputs, isIt: ([made = '', key = '']) => hmacSha1Base64(made, key) === signature },
  );
  return mistakes.length > 0
    ? { name: 'differs', differences: mistakes, where: null }
    : { name: 'unexplained', where: null, isCutShort };
}

function* compareBaseString(text: string, toCompare: ToCompare): Steps {
  const signable = comparedSignable(toCompare);
  const right = signatureBaseString(signable);
  const where = firstPartDifference(text, right);
  if (text === right) {
    const fault = firstHeaderFault(asHeader(signable), toCompare, OF_THE_OCCASION);
    if (fault) return { name: 'differs', differences: [fault], where };
    const isOfOurKeys =
      toCompare.consumer !== null && (toCompare.purpose !== 'call' || toCompare.token !== null);
    return theSame(signable, toCompare, isOfOurKeys);
  }
  const inAddress = differenceInAddress(where);
  if (inAddress) return { name: 'differs', differences: [inAddress], where };
  const { mistakes, isCutShort } = yield* findMistakes(
    rightSigning(signable, '', ''),
    factsOf(toCompare, signable, null),
    { outcomeOf: (signing) => [baseStringAs(signing)], isIt: ([made]) => made === text },
  );
  const differences = mistakes.length > 0 ? mistakes : differencesIn(where);
  return differences.length > 0
    ? { name: 'differs', differences, where }
    : { name: 'unexplained', where, isCutShort };
}

/** What is read off a base string, and so is never another there than in the right one. */
const OF_THE_OCCASION: readonly HeaderFaultCode[] = [
  'timestampInMs',
  'timestampNoNumber',
  'timestampAhead',
  'nonceEmpty',
];

const asHeader = ({ oauth }: Signable): ParsedHeader => ({
  realm: null,
  parameters: oauth.map(([name, value]) => ({ name, value, raw: value, isQuoted: true })),
});

function secretsFor({ purpose, consumer, token }: ToCompare): [string, string] | UncheckedCode {
  if (purpose === 'accessToken') return 'requestTokenUnknown';
  if (consumer?.secret === undefined) return 'keysMissing';
  if (purpose === 'requestToken') return [consumer.secret, ''];
  return token ? [consumer.secret, token.secret] : 'tokenMissing';
}

const factsOf = (
  { request, consumer, token, hosts }: ToCompare,
  signable: Signable,
  realm: string | null,
) => ({
  request: { ...request, url: request.url.trim() },
  signable,
  realm,
  consumer: consumer?.secret === undefined ? null : { key: consumer.key, secret: consumer.secret },
  token,
  hosts,
});
