import { useState } from 'preact/hooks';
import { SIGNED_TEXTS, type SignedTextId } from '@/utils/handover/call-texts';
import { HIDDEN } from '@/utils/handover/mask';
import { Give } from '@/utils/ui/handover/Give';
import { ProgramText } from '@/utils/ui/handover/ProgramText';
import { Notice } from '@/utils/ui/parts/Notice';
import { problem } from '@/utils/ui/wiring/use-command';
import { useShownForAMinute } from '@/utils/ui/wiring/use-shown-for-a-minute';
import { NOT_SIGNED } from '@/utils/words/handover/call-text-words';
import { SHOWN_FOR } from '@/utils/words/handover/handover-words';
import { type SigningWorld, signCall } from './sign-call.ts';

const WORLD: SigningWorld = { now: () => Date.now(), random: (bytes) => crypto.getRandomValues(bytes) };

interface SignedTextProps {
  readonly profileId: string;
  readonly id: SignedTextId;
  readonly url: string;
}

/** A call as a command, signed at the press that shows it or takes it away, each time anew. */
export function SignedText({ profileId, id, url }: SignedTextProps) {
  const [isShown, show] = useShownForAMinute();
  const [signed, setSigned] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const write = SIGNED_TEXTS[id];
  const sign = async () => {
    const call = await signCall(profileId, url, WORLD).catch(() => null);
    setRefused(call === null);
    return call && write(call);
  };
  const turn = async () => {
    const text = isShown ? null : await sign();
    setSigned(text);
    show(text !== null);
  };
  const isSeen = isShown && signed !== null;
  return (
    <>
      <ProgramText text={isSeen ? signed : write({ url, authorization: `OAuth ${HIDDEN}` })} />
      <div class="actions">
        <button type="button" onClick={() => void turn()}>
          {isSeen ? 'Hide' : 'Show'}
        </button>
        <Give make={sign} fileName={null} isSecret />
      </div>
      <Notice said={isRefused ? problem(NOT_SIGNED) : null} />
      {isSeen && <p class="aside">{SHOWN_FOR}</p>}
    </>
  );
}
