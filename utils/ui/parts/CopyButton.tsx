import { useEffect, useRef, useState } from 'preact/hooks';

interface CopyButtonProps {
  /** What takes long to write is written when it is asked for, by one function for as long as it comes to the same. */
  readonly text: string | (() => string);
  readonly label?: string;
}

const SAID_FOR_MS = 2_000;

/** Copies a text on the person's press, and says that it did; refused, it puts the text where the person can. */
export function CopyButton({ text, label = 'Copy' }: CopyButtonProps) {
  const [copied, setCopied] = useState<CopyButtonProps['text'] | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async () => {
    const written = typeof text === 'function' ? text() : text;
    const isCopied = await navigator.clipboard.writeText(written).then(
      () => true,
      () => false,
    );
    // A function would be taken for one that makes the next state.
    setCopied(isCopied ? () => text : null);
    setRefused(isCopied ? null : written);
  };
  useEffect(() => {
    if (copied === null) return;
    const timer = setTimeout(() => setCopied(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <>
      <button type="button" class="link copy" onClick={() => void copy()}>
        {copied === text ? 'Copied' : label}
      </button>
      <span class="unseen" aria-live="polite">
        {copied === text && 'Copied'}
      </span>
      {refused !== null && (typeof text === 'function' || refused === text) && (
        <SelectedText text={refused} />
      )}
    </>
  );
}

/** By hand: a selected text is copied by the keyboard wherever a page may not copy it. */
function SelectedText({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <div class="by-hand">
      <p role="alert">
        The browser did not let it be copied. It is selected here: press Ctrl+C, on a Mac ⌘C.
      </p>
      <textarea ref={field} aria-label="Text to copy" readOnly rows={3} value={text} />
    </div>
  );
}
