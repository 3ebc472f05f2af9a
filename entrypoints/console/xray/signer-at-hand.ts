import type { Connected } from '@/utils/connection/connection-state';
import type { ConsumerKeys } from '@/utils/etrade/parse-consumer-keys';

/** Who signs for a profile, as far as this page may know it now. */
export interface SignerAtHand {
  /** Without the secret where the keys are others by now than those that the token was issued to. */
  readonly consumer: { readonly key: string; readonly secret?: string } | null;
  /** Of the connection, what is signed with: all else of it changes without another token. */
  readonly token: { readonly token: string; readonly secret: string; readonly issuedAt: number } | null;
}

/** @param consumer the keys, where they can be read; @param connected null where no token is held */
export function signerAtHand(consumer: ConsumerKeys | null, connected: Connected | null): SignerAtHand {
  if (!connected) return { consumer, token: null };
  const { consumerKey } = connected.issuer;
  const { token, secret, issuedAt } = connected.accessToken;
  return {
    consumer: consumer?.key === consumerKey ? consumer : { key: consumerKey },
    token: { token, secret, issuedAt },
  };
}

/** The earlier one where it is the same: what was worked out with it is not worked out anew. */
export const keptSigner = (before: SignerAtHand, now: SignerAtHand): SignerAtHand =>
  JSON.stringify(before) === JSON.stringify(now) ? before : now;
