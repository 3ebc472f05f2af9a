import { useEffect, useId, useState } from 'preact/hooks';
import { NOT_KEPT } from '@/utils/words/xray/step-words';

/** Who types letter by letter has paused. */
const TYPED_AFTER_MS = 600;

interface PasteFieldProps {
  readonly take: (text: string) => void;
}

/**
 * Takes what is pasted and keeps none of it: browsers write what stands in a field into their session files, and this may be a live token.
 */
export function PasteField({ take }: PasteFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const takeAll = (text: string) => {
    setTyped('');
    if (text.trim() !== '') take(text);
  };
  useEffect(() => {
    if (typed.trim() === '') return;
    const timer = setTimeout(() => takeAll(typed), TYPED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const hear = (field: HTMLTextAreaElement) => {
    const text = field.value;
    if (text.length - typed.length <= 1) return setTyped(text);
    // At once, and by hand: where nothing of it was ever drawn, nothing would be drawn anew.
    field.value = '';
    takeAll(text);
  };
  return (
    <>
      <label class="field" for={id}>
        Authorization header, curl line or base string
      </label>
      <textarea
        id={id}
        class="paste"
        rows={3}
        value={typed}
        placeholder="OAuth oauth_consumer_key=…"
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-kept`}
        onPaste={(event) => {
          event.preventDefault();
          takeAll(event.clipboardData?.getData('text/plain') ?? '');
        }}
        onInput={({ currentTarget }) => hear(currentTarget)}
      />
      <p class="aside" id={`${id}-kept`}>
        {NOT_KEPT}
      </p>
    </>
  );
}
