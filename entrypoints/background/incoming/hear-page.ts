import type { PageSeen } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { isCodeUrl, requestTokenOf } from '@/utils/etrade/pages/page-paths';
import { lockOf } from '@/utils/keys/profile-vault';
import type { PageReport, PageReportType } from '@/utils/messages/page-report';
import type { EtradePage } from '@/utils/messages/sender';
import { keysItem, unlockedItem } from '@/utils/storage/key-items';
import type { Look } from '@/utils/storage/storage-condition';
import { lockWhereDue } from '../keys/lock';
import { ensureStorage } from '../lifecycle/ensure-storage';
import { acceptVerifier } from '../login/accept-verifier';
import { findWaitingFlow, type WaitingFlow } from '../login/find-flow';
import { readySigner } from '../login/ready-signer';
import { applyEvent } from '../state/apply-event';
import { etradeNow, lockNow } from '../world/clock';
import { noteEvent } from '../world/log';

/** Hears what the content script saw. A page of a login that is not ours is nobody's business. */
export async function hearPage(report: PageReport, page: EtradePage): Promise<void> {
  const look = await ensureStorage();
  const flow = findWaitingFlow(look, ({ tabId }) => tabId === page.tabId) ?? (await bindTab(look, page));
  if (!flow) return;
  const { profileId } = flow;
  const { keep } = look.find(keysItem(profileId)) ?? {};
  const lock = lockOf(keep, look.find(unlockedItem(profileId)), lockNow());
  if (lock.name === 'locked' && (await lockWhereDue(profileId))) return;
  void noteEvent({ what: 'page', which: report.type });
  await REACTIONS[report.type](flow, page, report);
  // Behind the reaction: a code is in a hurry, and the time that was seen is not.
  if (lock.name === 'open') await lockWhereDue(profileId);
}

/** The worker may have been stopped before it could note its tab: the page's address names the request token. */
async function bindTab(look: Look, { tabId, url }: EtradePage): Promise<WaitingFlow | null> {
  const token = requestTokenOf(url);
  const flow = findWaitingFlow(look, (state) => state.tabId === null && state.requestToken.token === token);
  if (!flow) return null;
  const { profileId, state } = flow;
  const bound = await applyEvent(profileId, { type: 'authorizeTabOpened', flowId: state.flowId, tabId });
  return bound?.after.name === 'awaitingVerifier' ? { profileId, state: bound.after } : null;
}

type Reaction = (flow: WaitingFlow, page: EtradePage, report: PageReport) => Promise<unknown>;

const REACTIONS: Readonly<Record<PageReportType, Reaction>> = {
  agreementShown: (flow) => notePage(flow, 'agreement'),
  accepted: (flow) => {
    // The code comes in a moment: who signs for it can be found until then.
    readySigner(flow.profileId, flow.state);
    return notePage(flow, 'accepted');
  },
  verifierMissing: (flow) => notePage(flow, 'codeMissing'),
  errorShown: (flow) => notePage(flow, 'error'),
  declined: (flow) => fail(flow, 'declined'),
  logonDelayShown: (flow) => fail(flow, 'logonDelay'),
  verifierShown: async ({ profileId, state }, { url }, report) => {
    if (report.type === 'verifierShown' && isCodeUrl(url)) {
      await acceptVerifier(profileId, state, report.verifier, true);
    }
  },
};

function notePage({ profileId, state: { flowId } }: WaitingFlow, pageSeen: PageSeen) {
  return applyEvent(profileId, { type: 'pageShown', flowId, pageSeen });
}

function fail({ profileId, state: { flowId } }: WaitingFlow, code: Failure['code']) {
  return applyEvent(profileId, { type: 'approvalFailed', flowId, failure: { code, at: etradeNow() } });
}
