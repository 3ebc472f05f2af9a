import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { ENVIRONMENTS, OAUTH_HOSTS } from '@/utils/etrade/environments';
import { offsetFor } from '@/utils/etrade/exchange/server-clock';
import type { Comparison, ToCompare } from '@/utils/oauth/compare/compare-signatures';
import type { WrittenRequest } from '@/utils/oauth/compare/read-curl';
import { readPasted } from '@/utils/oauth/compare/read-pasted';
import { clockReadingsItem } from '@/utils/storage/background-items';
import { type LastCall, lastCallItem } from '@/utils/storage/call-items';
import type { StatusNow } from '@/utils/ui/wiring/use-status';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { comparisonText, LOOKING, unreadText } from '@/utils/words/xray/comparison-words';
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
  const readings = useStored(clockReadingsItem);
  const [taken, take] = useForgetful();
  const [typed, setTyped] = useState<WrittenRequest | null>(null);
  const pasted = useMemo(() => taken && readPasted(taken.text), [taken]);
  const sent = sentIn(lastCall);
  const ofCurl = pasted?.name === 'header' ? pasted.request : null;
  const request = ofCurl ?? typed ?? sent ?? firstCallOf(profile);
  const { method, url } = request;
  // By E*TRADE's clock, when it was pasted.
  const now = (taken?.at ?? 0) + offsetFor(readings ?? {}, URL.parse(url.trim())?.hostname ?? '');
  const toCompare = useMemo((): ToCompare | null => {
    if (!pasted || pasted.name === 'unread') return null;
    const asked = ofCurl ?? { method, url };
    return { pasted, request: asked, purpose: purposeOf(asked.url), ...signer, now, hosts: OAUTH_HOSTS };
  }, [pasted, ofCurl, method, url, signer, now]);
  const comparison = useComparison(toCompare);
  const compared = useMemo(() => toCompare && comparedToTakeApart(toCompare), [toCompare]);
  const ofLastCall = useMemo(() => sent && lastCallToTakeApart(sent, signer), [sent, signer]);
  if (lastCall === undefined || readings === undefined) return null;
  return (
    <section class="section xray">
      <div>
        <Compare
          pasted={pasted}
          take={take}
          request={request}
          changeRequest={ofCurl ? null : setTyped}
          text={pasted?.name === 'unread' ? unreadText(pasted.why) : textOf(comparison)}
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

const textOf = (comparison: Comparison | 'looking' | null) =>
  comparison === 'looking' ? LOOKING : comparison && comparisonText(comparison);

const sentIn = (call: LastCall | null | undefined) =>
  call?.outcome.name === 'answered' ? (call.outcome.sent ?? null) : null;

const firstCallOf = ({ environment }: Profile): WrittenRequest => ({
  method: 'GET',
  url: `https://${ENVIRONMENTS[environment].apiHost}/v1/accounts/list`,
});

/** What is gone when the page is left, also where the browser keeps the page for a way back. */
function useForgetful() {
  const [taken, keep] = useState<{ readonly text: string; readonly at: number } | null>(null);
  useEffect(() => {
    const forget = () => keep(null);
    addEventListener('pagehide', forget);
    return () => removeEventListener('pagehide', forget);
  }, []);
  const take = (text: string | null) => keep(text === null ? null : { text, at: Date.now() });
  return [taken, take] as const;
}
