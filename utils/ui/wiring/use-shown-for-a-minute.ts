import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 60_000;

/**
 * Whether something secret is shown: for a minute, and no longer than the person looks at this page.
 * @param mayLookAside whether it stays while another window is in front, as for who compares it with that
 */
export function useShownForAMinute(mayLookAside = true): readonly [boolean, (isWanted: boolean) => void] {
  const [isShown, show] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const hide = () => show(false);
    const timer = setTimeout(hide, SHOWN_MS);
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', hide);
    if (!mayLookAside) addEventListener('blur', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', hide);
      removeEventListener('blur', hide);
    };
  }, [isShown, mayLookAside]);
  return [isShown, show];
}
