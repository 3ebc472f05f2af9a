import { useRef, useState } from 'preact/hooks';
import {
  CLIPBOARD_WORDS,
  COPIED,
  COPY_REFUSED,
  savedAs,
  savedCodeAs,
} from '../../words/handover/handover-words.ts';
import { Notice } from '../parts/Notice.tsx';
import { saveAsFile } from '../wiring/save-as-file.ts';
import { problem, type Said, well } from '../wiring/use-command.ts';
import { clearClipboard, clipboardWorld } from './clear-clipboard.ts';

const CLEAR_AFTER_MS = 60_000;

interface GiveProps {
  /** Made at the press; null where it cannot be, which is said by whoever makes it. */
  readonly make: () => Promise<string | null>;
  /** Null for what is of no use as a file. */
  readonly fileName: string | null;
  /** Whether a token is in it. */
  readonly isSecret: boolean;
}

/** The ways out of a page for a text, each on a press. */
export function Give({ make, fileName, isSecret }: GiveProps) {
  const [said, setSaid] = useState<Said | null>(null);
  // It is not stopped where the token ends first: what was copied is still there.
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const clear = async (text: string) => {
    const cleared = await clearClipboard(text, await clipboardWorld());
    setSaid((cleared === 'left' ? problem : well)(CLIPBOARD_WORDS[cleared]));
  };
  const copy = async () => {
    setSaid(null);
    const text = await make();
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      setSaid(problem(COPY_REFUSED));
      return;
    }
    clearTimeout(timer.current);
    setSaid(well(isSecret ? CLIPBOARD_WORDS.copied : COPIED));
    if (isSecret) timer.current = setTimeout(() => void clear(text), CLEAR_AFTER_MS);
  };
  const save = async (name: string) => {
    const text = await make();
    if (text === null) return;
    saveAsFile(text, name);
    setSaid(well((isSecret ? savedAs : savedCodeAs)(name)));
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy
      </button>
      {fileName !== null && (
        <button type="button" onClick={() => void save(fileName)}>
          Save as file
        </button>
      )}
      <div class="given">
        <Notice said={said} />
      </div>
    </>
  );
}
