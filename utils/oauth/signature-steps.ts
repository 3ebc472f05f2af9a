import type { Pair } from './pair.ts';
import { decodeOnce, parseAuthorizationHeader } from './parse-authorization-header.ts';
import {
  authorizationHeader,
  baseStringUri,
  collectParameters,
  normalizeParameters,
  type Signable,
  sign,
  signatureBaseString,
  signingKey,
} from './signature.ts';

export type PairSource = 'header' | 'query' | 'body';

/** A pair as it is signed, decoded, and where it stands in the request. */
export interface CollectedPair {
  readonly from: PairSource;
  readonly name: string;
  readonly value: string;
}

export type BaseStringPartKind = 'method' | 'uri' | 'name' | 'value' | 'separator';

/** A piece of the base string; all of them in a row are the base string. */
export interface BaseStringPart {
  readonly kind: BaseStringPartKind;
  readonly text: string;
  /** What it encodes: a pair's name and value are encoded twice. */
  readonly encodes: string;
  /** The parameter that a name or a value is of. */
  readonly of?: string;
}

/** What the secrets make of a base string. */
export interface Signed {
  /** Both secrets, encoded; the second is empty before there is a token. */
  readonly key: readonly [consumerSecret: string, tokenSecret: string];
  readonly signature: string;
  /** The header's parameters, encoded as they stand there. */
  readonly header: readonly Pair[];
}

/** A signature in the steps of RFC 5849 3.4. */
export interface SignatureSteps {
  readonly collected: readonly CollectedPair[];
  /** Encoded, and in the order in which they are signed. */
  readonly sorted: readonly Pair[];
  readonly baseString: readonly BaseStringPart[];
  /** Null where the secrets are not at hand. */
  readonly signed: Signed | null;
}

export interface SigningSecrets {
  readonly consumer: string;
  /** Empty before there is a token. */
  readonly token: string;
}

/**
 * Takes a signature apart. Every step is what the functions that sign have made of it.
 * @throws SigningError
 */
export function signatureSteps(signable: Signable, secrets: SigningSecrets | null): SignatureSteps {
  return {
    collected: collectedPairs(signable),
    sorted: splitPairs(normalizeParameters(collectParameters(signable)), '&', '='),
    baseString: baseStringParts(signatureBaseString(signable)),
    signed: secrets && signedWith(signable, secrets),
  };
}

function collectedPairs({ method, url, form = [], oauth }: Signable): CollectedPair[] {
  const bare = baseStringUri(url);
  const from = (source: PairSource, part: Partial<Signable>) =>
    collectParameters({ method, url: bare, oauth: [], ...part }).map(([name, value]) => ({
      from: source,
      name,
      value,
    }));
  return [...from('header', { oauth }), ...from('query', { url }), ...from('body', { form })];
}

function signedWith(signable: Signable, { consumer, token }: SigningSecrets): Signed {
  const signature = sign(signable, consumer, token);
  const [consumerPart = '', tokenPart = ''] = signingKey(consumer, token).split('&');
  const header = parseAuthorizationHeader(
    authorizationHeader([...signable.oauth, ['oauth_signature', signature]]),
  );
  return {
    key: [consumerPart, tokenPart],
    signature,
    header: (header?.parameters ?? []).map(({ name, raw }) => [name, raw] as const),
  };
}

/** Its three parts are encoded, so what joins them, and what joined the pairs, stands nowhere else in it. */
function baseStringParts(baseString: string): BaseStringPart[] {
  const [method = '', uri = '', parameters = ''] = baseString.split('&');
  const between = (text: string): BaseStringPart => ({ kind: 'separator', text, encodes: decodeOnce(text) });
  const pairs = splitPairs(parameters, '%26', '%3D').flatMap(([name, value], at): BaseStringPart[] => {
    const of = decodeTwice(name);
    return [
      ...(at > 0 ? [between('%26')] : []),
      { kind: 'name', text: name, encodes: of, of },
      between('%3D'),
      { kind: 'value', text: value, encodes: decodeTwice(value), of },
    ];
  });
  return [
    { kind: 'method', text: method, encodes: decodeOnce(method) },
    between('&'),
    { kind: 'uri', text: uri, encodes: decodeOnce(uri) },
    between('&'),
    ...pairs,
  ];
}

function splitPairs(text: string, between: string, equals: string): Pair[] {
  if (text === '') return [];
  return text.split(between).map((pair) => {
    const [name = '', value = ''] = pair.split(equals);
    return [name, value] as const;
  });
}

const decodeTwice = (text: string) => decodeOnce(decodeOnce(text));
