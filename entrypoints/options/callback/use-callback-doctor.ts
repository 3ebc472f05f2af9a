import { useState } from 'preact/hooks';
import type { CallbackEvidence, CallbackHeard } from '@/utils/etrade/callback/callback-verdict';
import { callbackAddressItem, loginEndingsItem } from '@/utils/storage/callback-items';
import { useCommand } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { useOneShown } from './use-one-shown.ts';

/** What is known of the callback of a profile's key. What E*TRADE has said is known for as long as the page is open. */
export function useCallbackDoctor(profileId: string) {
  const address = useStored(callbackAddressItem(profileId));
  const endings = useStored(loginEndingsItem(profileId));
  const [oob, setOob] = useState<CallbackHeard | null>(null);
  const [tried, setTried] = useState<CallbackHeard | null>(null);
  const [isShown, show] = useOneShown(profileId);
  const { run, isBusy, said } = useCommand();

  const ask = async (type: 'checkCallback' | 'tryCallbackAddress', keep: (heard: CallbackHeard) => void) => {
    if (isBusy) return;
    const reply = await run({ type, profileId });
    if (reply.name === 'callbackHeard') keep(reply.heard);
    show();
  };
  if (address === undefined || endings === undefined) return null;
  const evidence: CallbackEvidence = { address, oob, tried: tried?.sent === address ? tried : null, endings };
  return {
    evidence,
    isShown,
    isBusy,
    said,
    check: () => ask('checkCallback', setOob),
    tryAddress: () => ask('tryCallbackAddress', setTried),
  };
}
