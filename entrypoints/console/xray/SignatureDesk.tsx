import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { ENVIRONMENTS, OAUTH_HOSTS } from '@/utils/etrade/environments';
import type { ToCompare } from '@/utils/oauth/compare/compare-signatures';
import type { WrittenRequest } from '@/utils/oauth/compare/read-curl';
import { readPasted } from '@/utils/oauth/compare/read-pasted';
import { type LastCall, lastCallItem } from '@/utils/storage/call-items';
import type { StatusNow } from '@/utils/ui/wiring/use-status';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { comparisonText, unreadText } from '@/utils/words/xray/comparison-words';
import { EARLIER_TOKEN, NO_SIGNED_CALL } from '@/utils/words/xray/step-words';
import { Compare } from './Compare.tsx';
import { purposeOf } from './purpose-of.ts';
import { SelfTest } from './SelfTest.tsx';
import { TakenApart } from './TakenApart.tsx';
import { comparedToTakeApart, lastCallToTakeApart } from './to-take-apart.ts';
import { useComparison } from './use-comparison.ts';
import { useSigner } from './use-signer.ts';

/** A signature taken apart, and compared with another program's. */
export function SignatureDesk({ profile, shown }: { profile: Profile; shown: StatusNow }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const signer = useSigner(profile, shown);
  const [pastedText, take] = useForgetful();
  const [typed, setTyped] = useState<WrittenRequest | null>(null);
  const pasted = useMemo(() => (pastedText === null ? null : readPasted(pastedText)), [pastedText]);
  const sent = sentIn(lastCall);
  const ofCurl = pasted?.name === 'header' ? pasted.request : null;
  const request = ofCurl ?? typed ?? sent ?? firstCallOf(profile);
  const { method, url } = request;
  const toCompare = useMemo((): ToCompare | null => {
    if (!pasted || pasted.name === 'unread') return null;
    const asked = ofCurl ?? { method, url };
    return { pasted, request: asked, purpose: purposeOf(asked.url), ...signer, hosts: OAUTH_HOSTS };
  }, [pasted, ofCurl, method, url, signer]);
  const comparison = useComparison(toCompare);
  const compared = useMemo(() => toCompare && comparedToTakeApart(toCompare), [toCompare]);
  const ofLastCall = useMemo(() => sent && lastCallToTakeApart(sent, signer), [sent, signer]);
  if (lastCall === undefined) return null;
  return (
    <section class="section xray">
      <div>
        <Compare
          pasted={pasted}
          take={take}
          request={request}
          changeRequest={ofCurl ? null : setTyped}
          text={pasted?.name === 'unread' ? unreadText(pasted.why) : comparison && comparisonText(comparison)}
        />
        <SelfTest />
      </div>
      <TakenApart
        compared={compared}
        lastCall={ofLastCall}
        remark={ofLastCall ? null : sent && signer.token ? EARLIER_TOKEN : NO_SIGNED_CALL}
      />
    </section>
  );
}

const sentIn = (call: LastCall | null | undefined) =>
  call?.outcome.name === 'answered' ? (call.outcome.sent ?? null) : null;

const firstCallOf = ({ environment }: Profile): WrittenRequest => ({
  method: 'GET',
  url: `https://${ENVIRONMENTS[environment].apiHost}/v1/accounts/list`,
});

/** What is gone when the page is left, also where the browser keeps the page for a way back. */
function useForgetful(): readonly [string | null, (text: string | null) => void] {
  const [text, keep] = useState<string | null>(null);
  useEffect(() => {
    const forget = () => keep(null);
    addEventListener('pagehide', forget);
    return () => removeEventListener('pagehide', forget);
  }, []);
  return [text, keep];
}
