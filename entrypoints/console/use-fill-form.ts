import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { CallDraft } from '@/utils/storage/draft-items';
import { withOperation, withValues } from '@/utils/ui/calls/call-values';
import type { FillForm } from './table/fill-form.ts';

/**
 * Fills the form of a call from its answer.
 * @returns what the form stands in, and one function for as long as the page lives
 */
export function useFillForm(
  draft: CallDraft | null,
  change: (next: CallDraft) => void,
): readonly [RefObject<HTMLDivElement | null>, FillForm] {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef({ draft, change });
  latest.current = { draft, change };
  /** What is left to do when the form shows what was filled in. */
  const rest = useRef<(() => void) | null>(null);
  useEffect(() => {
    rest.current?.();
    rest.current = null;
  }, [draft]);
  const fill = useCallback<FillForm>((operationId, values, then) => {
    const { draft: before, change: changeNow } = latest.current;
    if (!before) return;
    rest.current = () => {
      if (then.name === 'send') place.current?.querySelector('form')?.requestSubmit();
      else focusField(place.current, then.parameter);
    };
    changeNow(withValues(withOperation(before, operationId), values));
  }, []);
  return [place, fill];
}

/** The field of a parameter, unfolded where it is folded; a label names it, and a mark may stand behind the name. */
function focusField(place: HTMLElement | null, parameter: string): void {
  const labels = [...(place?.querySelectorAll('label') ?? [])];
  const label = labels.find(({ textContent }) => textContent?.trim().split(/\s/)[0] === parameter);
  const folded = label?.closest('details');
  if (folded) folded.open = true;
  (label?.control ?? place?.querySelector('select'))?.focus();
}
