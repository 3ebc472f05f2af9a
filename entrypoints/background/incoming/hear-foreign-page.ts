import { consumerKeyOf, isCodeUrl, requestTokenOf } from '@/utils/etrade/pages/page-paths';
import type { PageReport } from '@/utils/messages/page-report';
import type { ShownPage } from '@/utils/messages/sender';
import { connectionItem } from '@/utils/storage/connection-items';
import type { Look } from '@/utils/storage/storage-condition';
import { bridgeCode } from '../callback/bridge-code';
import { noteForeignLogin } from '../callback/foreign-logins';

/** Hears a page of no login of ours: whose agreement it is, and then its code. Which program's it is says the address. */
export async function hearForeignPage(look: Look, report: PageReport, page: ShownPage): Promise<void> {
  const { tabId, url } = page;
  const [consumerKey, requestToken] = [consumerKeyOf(url), requestTokenOf(url)];
  if (report.type === 'agreementShown' && consumerKey && requestToken && !isOurs(look, requestToken))
    await noteForeignLogin({ tabId, consumerKey, requestToken, seenAt: Date.now() });
  if (report.type === 'verifierShown' && isCodeUrl(url)) await bridgeCode(look, tabId, report.verifier);
}

/** A login of ours that is overdue is heard no more, and is nobody else's for that. */
function isOurs({ profiles, find }: Look, requestToken: string): boolean {
  return profiles.some(({ id }) => {
    const state = find(connectionItem(id));
    return state.name === 'awaitingVerifier' && state.requestToken.token === requestToken;
  });
}
