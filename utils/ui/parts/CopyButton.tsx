import { useEffect, useRef, useState } from 'preact/hooks';

interface CopyButtonProps {
  readonly text: string;
  readonly label?: string;
}

const SAID_FOR_MS = 2_000;

/** Copies a text on the person's press, and says that it did; refused, it puts the text where the person can. */
export function CopyButton({ text, label = 'Copy' }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(isCopied ? text : null);
    setRefused(isCopied ? null : text);
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
      {refused === text && <SelectedText text={text} />}
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
