import type { ConsumerCredentials, TokenCredentials } from './credentials.ts';
import type { Pair } from './pair.ts';
import { authorizationHeader, type Signable, sign } from './signature.ts';
import { SigningError } from './signing-error.ts';

export interface RequestToSign {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly form?: readonly Pair[];
}

export interface Signer {
  readonly consumer: ConsumerCredentials;
  readonly token?: TokenCredentials;
  /** oauth_callback or oauth_verifier, where the endpoint asks for one. */
  readonly extra?: readonly Pair[];
}

/** What makes two requests differ: a server refuses a nonce that it has seen with the same timestamp. */
export interface Occasion {
  readonly nonce: string;
  /** Seconds since the epoch, as the server's clock has them. */
  readonly timestamp: number;
}

export interface SignedRequest {
  readonly method: string;
  /** Exactly the URL that was signed: fetch this one and no other spelling of it. */
  readonly url: string;
  readonly authorization: string;
}

/**
 * Signs one request for one sending; a repeat must be signed anew.
 * @throws SigningError
 */
export function signRequest(request: RequestToSign, signer: Signer, occasion: Occasion): SignedRequest {
  const signable = signableOf(request, signer, occasion);
  const signature = sign(signable, signer.consumer.secret, signer.token?.secret);
  return {
    method: request.method,
    url: signable.url,
    authorization: authorizationHeader([...signable.oauth, ['oauth_signature', signature]]),
  };
}

/** Who signs, as far as a header tells it. */
export interface NamedSigner {
  readonly consumer: Pick<ConsumerCredentials, 'key'>;
  readonly token?: Pick<TokenCredentials, 'token'>;
  readonly extra?: readonly Pair[];
}

/**
 * What a signature of this request covers.
 * oauth_version is left out: E*TRADE's published vector is right only without it.
 * @throws SigningError
 */
export function signableOf(
  request: Pick<Signable, 'method' | 'url' | 'form'>,
  signer: NamedSigner,
  occasion: Occasion,
): Signable {
  const url = URL.parse(request.url);
  if (!url) throw new SigningError('invalidUrl');
  url.hash = '';
  const oauth: Pair[] = [
    ['oauth_consumer_key', signer.consumer.key],
    ['oauth_nonce', occasion.nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(occasion.timestamp)],
    ...(signer.token ? [['oauth_token', signer.token.token] as const] : []),
    ...(signer.extra ?? []),
  ];
  return { ...request, url: url.href, oauth };
}
