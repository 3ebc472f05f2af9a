import { areStylesThere } from '@/utils/etrade/pages/are-styles-there';
import { readVerifier } from '@/utils/etrade/pages/read-verifier';
import { reportOnce } from './report-once';

const LOOK_EVERY_MS = 250;
/** After this the person is asked to copy the code by hand; the watching goes on. */
const SAY_MISSING_AFTER_MS = 3_000;
const STOP_AFTER_MS = 60_000;

/**
 * Looks for the code at once and then at intervals: a script of the page may write it late.
 * Looking, not a MutationObserver: a value set as a property makes no mutation, and a storm of mutations costs nothing.
 */
export function watchForVerifier(): void {
  const startedAt = performance.now();
  const typedInto = rememberTyping();
  let saidMissing = false;

  const look = (): boolean => {
    const verifier = areStylesThere(document) && readVerifier(document, (input) => typedInto.has(input));
    if (verifier) {
      void reportOnce({ type: 'verifierShown', verifier });
      return true;
    }
    const waitedMs = performance.now() - startedAt;
    if (waitedMs >= SAY_MISSING_AFTER_MS && !saidMissing) {
      saidMissing = true;
      void reportOnce({ type: 'verifierMissing' });
    }
    return waitedMs >= STOP_AFTER_MS;
  };

  if (look()) return;
  const timer = setInterval(() => {
    if (look()) clearInterval(timer);
  }, LOOK_EVERY_MS);
}

/** The fields that the person, and not the page, has written into. */
function rememberTyping(): WeakSet<EventTarget> {
  const fields = new WeakSet<EventTarget>();
  window.addEventListener(
    'input',
    ({ isTrusted, target }) => {
      if (isTrusted && target) fields.add(target);
    },
    { capture: true, passive: true },
  );
  return fields;
}
