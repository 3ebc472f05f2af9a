import type { KeyName } from '../invented-keys.ts';
import { type RandomBytes, randomToken, randomVerifier } from '../random-text.ts';

export interface RequestToken {
  token: string;
  secret: string;
  keyName: KeyName;
  issuedAt: number;
  /** Given out when the user accepts. */
  verifier: string | null;
  spent: boolean;
}

export interface AccessToken {
  token: string;
  secret: string;
  keyName: KeyName;
  issuedAt: number;
  lastUsedAt: number;
  /** Revoked, or replaced by a later authorization of the same key. */
  rejected: boolean;
}

export interface Issued {
  readonly kind:
    | 'request token'
    | 'request token secret'
    | 'verifier'
    | 'access token'
    | 'access token secret';
  readonly text: string;
}

export interface Tokens {
  request: Map<string, RequestToken>;
  access: Map<string, AccessToken>;
  /** Every token, secret and verifier ever issued; outlives clear(). */
  issued: Issued[];
  issueRequest(keyName: KeyName, now: number): RequestToken;
  issueVerifier(token: RequestToken): string;
  issueAccess(keyName: KeyName, now: number): AccessToken;
  clear(): void;
}

export function createTokens(random: RandomBytes): Tokens {
  const request = new Map<string, RequestToken>();
  const access = new Map<string, AccessToken>();
  const issued: Issued[] = [];
  const remember = (kind: Issued['kind'], text: string): string => {
    issued.push({ kind, text });
    return text;
  };
  const pair = (kind: 'request token' | 'access token') => ({
    token: remember(kind, randomToken(random)),
    secret: remember(`${kind} secret`, randomToken(random)),
  });
  return {
    request,
    access,
    issued,
    issueRequest(keyName, now) {
      const token = { ...pair('request token'), keyName, issuedAt: now, verifier: null, spent: false };
      request.set(token.token, token);
      return token;
    },
    issueVerifier(token) {
      token.verifier ??= remember('verifier', randomVerifier(random));
      return token.verifier;
    },
    issueAccess(keyName, now) {
      const token = { ...pair('access token'), keyName, issuedAt: now, lastUsedAt: now, rejected: false };
      access.set(token.token, token);
      return token;
    },
    clear() {
      request.clear();
      access.clear();
    },
  };
}
