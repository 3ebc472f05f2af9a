import { useState } from 'preact/hooks';

/** Copies a text on the person's press, and says that it did. */
export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <button type="button" class="link copy" onClick={() => void copy()}>
      {copied === text ? 'Copied' : label}
    </button>
  );
}
