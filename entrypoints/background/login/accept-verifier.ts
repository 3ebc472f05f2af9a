import type { AwaitingVerifier } from '@/utils/connection/connection-state';
import { Fault } from '@/utils/connection/failures/fault';
import { getAccessToken, revokeAccessToken, type TokenService } from '@/utils/etrade/token/token-endpoints';
import type { AccessToken } from '@/utils/etrade/token/tokens';
import { readLock } from '@/utils/keys/profile-vault';
import { alone, LOCKS, withVault } from '@/utils/storage/engine/alone';
import { type Ending, noteEnding, ON_CODE_PAGE } from '../callback/note-ending';
import { applyEvent } from '../state/apply-event';
import { noteUnrevoked, settleUnrevoked } from '../state/note-unrevoked';
import { transport } from '../world/browser-transport';
import { explainFor } from '../world/explain';
import { openPopupOf } from '../world/open-popup';
import { type CloseTab, leaveAuthorizeTab } from './authorize-tab';
import { takeSigner } from './ready-signer';

/**
 * Exchanges the code for today's token, once: what comes second finds the first one's state and stops.
 * @param close for a tab that is known to show nothing of the person's; null where it is left as it is
 * @param ending how the login came to its code
 */
export function acceptVerifier(
  profileId: string,
  flow: AwaitingVerifier,
  verifier: string,
  close: CloseTab | null,
  ending: Ending = ON_CODE_PAGE,
): Promise<void> {
  const { flowId, requestToken, tabId, returnTabId } = flow;
  const finding = takeSigner(profileId, flow);
  // What is wrong with the keys is told below, when its turn has come.
  finding.catch(() => undefined);
  return alone(LOCKS.flow(flowId), async () => {
    try {
      const service = await finding;
      // Stored before the code is sent: a worker that is stopped now must not send it again.
      const begun = await applyEvent(profileId, { type: 'exchangeStarted', flowId });
      if (!begun) return;
      const accessToken = await getAccessToken(service, requestToken, verifier, transport);
      const event = { type: 'accessTokenReceived', flowId, accessToken } as const;
      // A lock comes wholly before, and the token is refused, or wholly after, and it is sealed.
      const kept = await withVault(profileId, () => applyEvent(profileId, event)).catch(() => null);
      if (!kept) throw await endUnkept(profileId, service, accessToken);
      await leaveAuthorizeTab(close && tabId, returnTabId, close ?? undefined);
      await noteEnding(profileId, ending);
    } catch (error) {
      const failure = await explainFor(profileId, error, 'accessToken');
      await applyEvent(profileId, { type: 'flowFailed', flowId, failure });
    }
    void openPopupOf(profileId).catch(() => undefined);
  });
}

/** A token that nobody keeps must not live on: the login was wiped, the profile locked, or storage is full. */
async function endUnkept(profileId: string, service: TokenService, token: AccessToken): Promise<Fault> {
  const isLocked = (await readLock(profileId, Date.now())).name === 'locked';
  try {
    await revokeAccessToken(service, token, transport);
  } catch {
    // A state that has left this login behind has no place for it.
    await noteUnrevoked(profileId);
    return new Fault('revokeUnconfirmed');
  }
  await settleUnrevoked(profileId);
  return new Fault(isLocked ? 'locked' : 'tokenNotKept');
}
