import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Status } from '@/utils/connection/status';
import { lastCallItem } from '@/utils/storage/call-items';
import { type Said, useCommand } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';

/**
 * Sends List Accounts once a login is through that comes back to this very tab: the person waits for nothing else here.
 * Of several such pages the one that the login was begun on sends it.
 * @returns what has to be said about it
 */
export function useFirstAnswer(profileId: string, status: Status): Said | null {
  const lastCall = useStored(lastCallItem(profileId));
  const tabId = useTabId();
  const line = useCommand();
  const comesBackHere = useRef(false);
  useLayoutEffect(() => {
    if (status.name === 'awaitingVerifier') comesBackHere.current = status.state.returnTabId === tabId;
    if (status.name === 'failed' || status.name === 'disconnected') comesBackHere.current = false;
    if (status.name !== 'active' || lastCall !== null || !comesBackHere.current) return;
    comesBackHere.current = false;
    void line.run({ type: 'runCall', profileId, operationId: 'listAccounts', input: {} });
  });
  return line.said;
}

function useTabId(): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    void browser.tabs.getCurrent().then((tab) => setTabId(tab?.id));
  }, []);
  return tabId;
}
