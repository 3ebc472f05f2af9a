import type { ConnectionState } from '@/utils/connection/connection-state';
import { heldToken } from '@/utils/connection/held-token';
import { endsToken } from '@/utils/connection/token-verdict';
import type { EndReason } from '@/utils/handover/push/push-event';
import { readLock } from '@/utils/keys/profile-vault';
import { connectionItem, sessionNoteItem } from '@/utils/storage/connection-items';
import { sealedTokenItem } from '@/utils/storage/key-items';
import type { Seen } from './due-event';

export async function lookAtProfile(profileId: string): Promise<Seen> {
  if ((await readLock(profileId, Date.now())).name === 'locked') return { name: 'away' };
  const state = await connectionItem(profileId).getValue();
  const token = heldToken(state);
  if (token?.name === 'revoking') return { name: 'busy' };
  if (token) return { name: 'held', token, digest: await digestOf(token.accessToken.token) };
  // One that was unlocked a moment ago is still to come out of its seal; another went with the browser's memory.
  const isSealed = (await sealedTokenItem(profileId).getValue()) !== null;
  const isLost = (await sessionNoteItem(profileId).getValue())?.held === 'token';
  return isSealed || isLost ? { name: 'away' } : { name: 'gone', reason: reasonOf(state) };
}

/** Why a state has no token, where there was one. */
function reasonOf(state: ConnectionState): EndReason {
  if (state.name === 'disconnected') return 'revoked';
  if (state.name !== 'failed') return 'replaced';
  if (state.failure.code === 'revokeUnconfirmed') return 'revoked';
  return endsToken(state.failure) ? 'refused' : 'replaced';
}

async function digestOf(token: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return new Uint8Array(bytes).toBase64();
}
