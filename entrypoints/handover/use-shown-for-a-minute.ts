import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 60_000;

/** Whether something secret is shown: for a minute, and no longer than the person looks at this page. */
export function useShownForAMinute(): readonly [boolean, (isWanted: boolean) => void] {
  const [isShown, show] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const hide = () => show(false);
    const timer = setTimeout(hide, SHOWN_MS);
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', hide);
    };
  }, [isShown]);
  return [isShown, show];
}
