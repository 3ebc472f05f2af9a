import { useMemo } from 'preact/hooks';
import { sign } from '@/utils/oauth/signature';
import { Notice } from '@/utils/ui/parts/Notice';
import { problem, well } from '@/utils/ui/wiring/use-command';
import { notAsGuide, SAME_AS_GUIDE, SUBJECT_WORDS } from '@/utils/words/xray/step-words';
import { GUIDE_EXAMPLE } from './guide-example.ts';

/** Whether this browser comes to the signature that E*TRADE has published, computed as it is looked at. */
export function SelfTest() {
  const said = useMemo(() => {
    const { signable, secrets, signature } = GUIDE_EXAMPLE;
    const found = sign(signable, secrets.consumer, secrets.token);
    return found === signature ? well(SAME_AS_GUIDE) : problem(notAsGuide(found, signature));
  }, []);
  return (
    <section class="self-test" aria-labelledby="self-test-title">
      <h2 id="self-test-title">Self-test</h2>
      <Notice said={said} />
      <p class="aside">
        The signature that the guide publishes, <code>{GUIDE_EXAMPLE.signature}</code>, is made anew here, of
        the keys and the token that it publishes too. Its steps are under {SUBJECT_WORDS.example}.
      </p>
    </section>
  );
}
