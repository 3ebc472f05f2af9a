import type { ConsumerCredentials, TokenCredentials } from '../credentials.ts';
import type { Pair } from '../pair.ts';
import type { ParsedHeader } from '../parse-authorization-header.ts';
import { type Signable, sign, signatureBaseString } from '../signature.ts';
import { SigningError, type SigningErrorCode } from '../signing-error.ts';
import { firstHeaderFault, type HeaderFaultCode, type Purpose } from './header-faults.ts';
import { findMistakes, type MistakeCode } from './mistakes.ts';
import { oauthOfBaseString } from './oauth-of-base-string.ts';
import { firstPartDifference, type PartDifference } from './part-difference.ts';
import type { WrittenRequest } from './read-curl.ts';
import type { Pasted } from './read-pasted.ts';
import { baseStringAs, rightSigning, signAs } from './signing.ts';

export type DifferenceCode = HeaderFaultCode | MistakeCode;

export interface Difference {
  readonly code: DifferenceCode;
  /** The parameter that it is about, where the code alone does not tell. */
  readonly of?: string;
}

export type UncheckedCode = 'keysMissing' | 'tokenMissing' | 'requestTokenUnknown';

export type Comparison =
  | { readonly name: 'same' }
  /** A base string that is right as far as can be told: keys or token are its own. */
  | { readonly name: 'sameButKeys' }
  /** oauth_version is signed too: E*TRADE's example leaves it out, and it is accepted. */
  | { readonly name: 'sameWithVersion' }
  | {
      readonly name: 'differs';
      /** The first difference; a second where it takes both to come to this signature. */
      readonly differences: readonly Difference[];
      readonly where: PartDifference | null;
    }
  /** No mistake that is known comes to it. */
  | { readonly name: 'unexplained'; readonly where: PartDifference | null }
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
  /** Hosts that are easily taken for one another. */
  readonly hosts: readonly string[];
}

/** The first thing that another program did otherwise. */
export function compareSignatures(given: ToCompare): Comparison {
  // The token that is held has no part in a login.
  const toCompare = given.purpose === 'call' ? given : { ...given, token: null };
  try {
    const { pasted } = toCompare;
    return pasted.name === 'header'
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

function compareHeader(header: ParsedHeader, toCompare: ToCompare): Comparison {
  const fault = firstHeaderFault(header, toCompare);
  if (fault) return { name: 'differs', differences: [fault], where: null };
  const signable = comparedSignable(toCompare);
  // Throws where it cannot be signed at all, with whichever secrets.
  signatureBaseString(signable);
  const secrets = secretsFor(toCompare);
  if (typeof secrets === 'string') return { name: 'unchecked', why: secrets };
  const signature = header.parameters.find(({ name }) => name === 'oauth_signature')?.value;
  if (sign(signable, ...secrets) === signature) {
    return { name: hasVersion(signable) ? 'sameWithVersion' : 'same' };
  }
  const differences = findMistakes(
    rightSigning(signable, ...secrets),
    factsOf(toCompare, signable, header.realm),
    (signing) => signAs(signing) === signature,
  );
  return differences.length > 0
    ? { name: 'differs', differences, where: null }
    : { name: 'unexplained', where: null };
}

function compareBaseString(text: string, toCompare: ToCompare): Comparison {
  const signable = comparedSignable(toCompare);
  const right = signatureBaseString(signable);
  const where = firstPartDifference(text, right);
  const timestamp = signable.oauth.find(([name]) => name === 'oauth_timestamp')?.[1] ?? '';
  if (/^\d{12,}$/.test(timestamp))
    return { name: 'differs', differences: [{ code: 'timestampInMs' }], where };
  if (text === right) {
    if (!toCompare.consumer || (toCompare.purpose === 'call' && !toCompare.token))
      return { name: 'sameButKeys' };
    return { name: hasVersion(signable) ? 'sameWithVersion' : 'same' };
  }
  const known = findMistakes(
    rightSigning(signable, '', ''),
    factsOf(toCompare, signable, null),
    (signing) => baseStringAs(signing) === text,
  );
  const differences = known.length > 0 ? known : differencesIn(where);
  return differences.length > 0 ? { name: 'differs', differences, where } : { name: 'unexplained', where };
}

/** What the first differing part says by itself. */
function differencesIn(where: PartDifference | null): readonly Difference[] {
  const code = where && 'of' in where ? PART_CODES[where.part]?.[where.of] : undefined;
  return where && 'of' in where && code ? [{ code, of: where.of }] : [];
}

const PART_CODES: Readonly<
  Partial<Record<PartDifference['part'], Readonly<Record<string, DifferenceCode>>>>
> = {
  value: { oauth_consumer_key: 'otherConsumerKey', oauth_token: 'otherToken' },
  unexpected: { realm: 'realmSigned', oauth_callback: 'stillSent', oauth_verifier: 'stillSent' },
};

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
