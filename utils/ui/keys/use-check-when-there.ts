import { useEffect, useRef } from 'preact/hooks';
import { readiness } from './take-typed.ts';
import type { KeysForm } from './use-keys-form.ts';

/** Who types by hand may stop to look at the next letters. */
const PAUSE_MS = 1_500;

/** Has a pair checked, and saved where E*TRADE accepts it, as soon as it is there: nobody has to press for it. */
export function useCheckWhenThere(form: KeysForm): void {
  const latest = useRef(form);
  latest.current = form;
  const { typed } = form;
  // What was typed before the page was closed is the person's to check.
  const before = useRef(typed);
  useEffect(() => {
    const ready = readiness(before.current, typed);
    before.current = typed;
    if (ready === 'notYet') return;
    const timer = setTimeout(() => void latest.current.check(), ready === 'atOnce' ? 0 : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
}
