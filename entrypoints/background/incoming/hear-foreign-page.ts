import { consumerKeyOf, isCodeUrl, requestTokenOf } from '@/utils/etrade/pages/page-paths';
import type { PageReport } from '@/utils/messages/page-report';
import type { ShownPage } from '@/utils/messages/sender';
import type { Look } from '@/utils/storage/storage-condition';
import { bridgeCode } from '../callback/bridge-code';
import { forgetForeignLogin, noteForeignLogin } from '../callback/foreign-logins';
import { isOwnLogin } from '../callback/own-logins';
import { sendByRule } from '../handover/send-offer';
import { openPopup } from '../world/open-popup';

/** Hears a page of no login of ours that waits: whose agreement it is, and then its code. Which program's it is says the address. */
export async function hearForeignPage(look: Look, report: PageReport, page: ShownPage): Promise<void> {
  const { tabId, url } = page;
  const [consumerKey, requestToken] = [consumerKeyOf(url), requestTokenOf(url)];
  if (requestToken && isOwnLogin(look, requestToken)) return forgetForeignLogin(look, tabId);
  if (report.type === 'agreementShown' && consumerKey && requestToken)
    await noteForeignLogin({ tabId, consumerKey, requestToken, seenAt: Date.now() });
  if (report.type !== 'verifierShown' || !isCodeUrl(url)) return;
  const code = await bridgeCode(look, tabId, report.verifier);
  if (code && (await sendByRule(look, code)) === 'notTaken') await openPopup();
}
