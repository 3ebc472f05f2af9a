import { useRef, useState } from 'preact/hooks';
import { Notice } from '@/utils/ui/parts/Notice';
import { saveAsFile } from '@/utils/ui/wiring/save-as-file';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { CLIPBOARD_WORDS, COPY_REFUSED, savedAs } from '@/utils/words/handover/handover-words';
import { clearClipboard, clipboardWorld } from './clear-clipboard.ts';

const CLEAR_AFTER_MS = 60_000;

/** The ways out of this page, each on a press. */
export function Give({ text, fileName }: { text: string; fileName: string }) {
  const [said, setSaid] = useState<Said | null>(null);
  // It is not stopped where the token ends first: what was copied is still there.
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const clear = async () => {
    const cleared = await clearClipboard(text, await clipboardWorld());
    setSaid((cleared === 'left' ? problem : well)(CLIPBOARD_WORDS[cleared]));
  };
  const copy = async () => {
    clearTimeout(timer.current);
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setSaid(problem(COPY_REFUSED));
      return;
    }
    setSaid(well(CLIPBOARD_WORDS.copied));
    timer.current = setTimeout(() => void clear(), CLEAR_AFTER_MS);
  };
  const save = () => {
    saveAsFile(text, fileName);
    setSaid(well(savedAs(fileName)));
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      <button type="button" onClick={save}>
        Save as file
      </button>
      <div class="given">
        <Notice said={said} />
      </div>
    </>
  );
}
