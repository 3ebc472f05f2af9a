import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import type { TokenService } from '@/utils/etrade/token/token-endpoints';
import { signerOf } from '../world/signer';

interface Ready {
  readonly flowId: string;
  readonly signer: Promise<TokenService>;
}

/** Who will sign for the code of a login, by profile: kept for this one login, and in memory only. */
const ready = new Map<string, Ready>();

/** Finds who signs while E*TRADE still makes the code: to read and open the keys takes longer than all the rest. */
export function readySigner(profileId: string, { flowId, issuer }: AwaitingVerifier): void {
  const signer = signerOf(profileId, issuer);
  // What is wrong with the keys is told when the code comes.
  signer.catch(() => undefined);
  ready.set(profileId, { flowId, signer });
}

/** Who signs for the code of a login: found before, or found now. @throws Fault */
export function takeSigner(profileId: string, { flowId, issuer }: AwaitingVerifier): Promise<TokenService> {
  const found = ready.get(profileId);
  ready.delete(profileId);
  return found?.flowId === flowId ? found.signer : signerOf(profileId, issuer);
}

/** Locked, a profile leaves no key in memory. */
export function forgetSigner(profileId: string): void {
  ready.delete(profileId);
}
