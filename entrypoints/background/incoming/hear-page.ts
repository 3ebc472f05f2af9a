import type { ConnectionEvent } from '@/utils/connection/connection-event';
import type { PageSeen } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { isCodeUrl, requestTokenOf } from '@/utils/etrade/pages/page-paths';
import type { PageReport, PageReportType } from '@/utils/messages/page-report';
import type { ShownPage } from '@/utils/messages/sender';
import { changedPageItem } from '@/utils/storage/background-items';
import type { Look } from '@/utils/storage/storage-condition';
import { forgetForeignLogin } from '../callback/foreign-logins';
import { ensureStorage } from '../lifecycle/ensure-storage';
import { acceptVerifier } from '../login/accept-verifier';
import { findWaitingFlow, type WaitingFlow } from '../login/find-flow';
import { readySigner } from '../login/ready-signer';
import { applyEvent } from '../state/apply-event';
import { etradeNow } from '../world/clock';
import { noteEvent } from '../world/log';
import { closeEtradePage } from '../world/tabs';
import { hearForeignPage } from './hear-foreign-page';
import { unlessLocked } from './unless-locked';

/** Hears what the content script saw. */
export async function hearPage(report: PageReport, page: ShownPage): Promise<void> {
  const look = await ensureStorage();
  // Of any login, this one's or another program's, and whether or not it still waits.
  if (report.type === 'pageChanged') {
    const { way, sketch } = report;
    return isCodeUrl(page.url) ? changedPageItem.setValue({ at: Date.now(), way, sketch }) : undefined;
  }
  const flow = await findFlowOf(look, page);
  if (!flow) return hearForeignPage(look, report, page);
  if (requestTokenOf(page.url) !== null) await forgetForeignLogin(look, page.tabId);
  await unlessLocked(look, flow.profileId, async () => {
    void noteEvent({ what: 'page', which: report.type });
    await REACTIONS[report.type](flow, page, report);
  });
}

/**
 * The login that a page belongs to. An authorize page names its request token in its address, and the login goes where
 * that is shown: the browser, or an add-on, may have moved it to another tab. Any other page is known by its tab.
 */
async function findFlowOf(look: Look, { tabId, url }: ShownPage): Promise<WaitingFlow | null> {
  const token = requestTokenOf(url);
  const inTab = findWaitingFlow(look, (state) => state.tabId === tabId);
  if (token === null || inTab?.state.requestToken.token === token) return inTab;
  // What this tab shows from now on belongs to somebody else's request token.
  if (inTab) await move(inTab, { type: 'authorizeTabLost', flowId: inTab.state.flowId });
  const named = findWaitingFlow(look, (state) => state.requestToken.token === token);
  return named && move(named, { type: 'authorizeTabOpened', flowId: named.state.flowId, tabId });
}

async function move({ profileId }: WaitingFlow, event: ConnectionEvent): Promise<WaitingFlow | null> {
  const moved = await applyEvent(profileId, event);
  return moved?.after.name === 'awaitingVerifier' ? { profileId, state: moved.after } : null;
}

type Reaction = (flow: WaitingFlow, page: ShownPage, report: PageReport) => Promise<unknown>;

const REACTIONS: Readonly<Record<Exclude<PageReportType, 'pageChanged'>, Reaction>> = {
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
      await acceptVerifier(profileId, state, report.verifier, closeEtradePage);
    }
  },
};

function notePage({ profileId, state: { flowId } }: WaitingFlow, pageSeen: PageSeen) {
  return applyEvent(profileId, { type: 'pageShown', flowId, pageSeen });
}

function fail({ profileId, state: { flowId } }: WaitingFlow, code: Failure['code']) {
  return applyEvent(profileId, { type: 'approvalFailed', flowId, failure: { code, at: etradeNow() } });
}
