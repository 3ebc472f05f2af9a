import { comparedSignable, type ToCompare } from '@/utils/oauth/compare/compare-signatures';
import { signableOf } from '@/utils/oauth/sign-request';
import type { SentRequest } from '@/utils/storage/call-items';
import type { SignerAtHand } from './signer-at-hand.ts';
import type { ToTakeApart } from './TakenApart.tsx';

/** The last call as it was signed; null where its token is not the one that is held. */
export function lastCallToTakeApart(
  sent: SentRequest,
  { consumer, token }: SignerAtHand,
): ToTakeApart | null {
  if (!consumer || !token || sent.timestamp * 1000 + A_SECOND_MS < token.issuedAt) return null;
  return {
    signable: signableOf(sent, { consumer, token }, sent),
    secrets: consumer.secret === undefined ? null : { consumer: consumer.secret, token: token.secret },
  };
}

/** A timestamp has whole seconds. */
const A_SECOND_MS = 1_000;

/** What was pasted, as it is signed right; null where it cannot be. */
export function comparedToTakeApart(toCompare: ToCompare): ToTakeApart | null {
  const { purpose, consumer, token } = toCompare;
  const tokenSecret = { call: token?.secret, requestToken: '', accessToken: undefined }[purpose];
  try {
    return {
      signable: comparedSignable(toCompare),
      secrets:
        consumer?.secret === undefined || tokenSecret === undefined
          ? null
          : { consumer: consumer.secret, token: tokenSecret },
    };
  } catch {
    return null;
  }
}
