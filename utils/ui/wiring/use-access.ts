import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the browser allows a site, now and whenever the person changes it; undefined until it was asked. */
export function useAccess(site: string): boolean | undefined {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const { permissions } = browser;
    const look = () => void permissions.contains({ origins: [site] }).then(setAllowed);
    const changes = [permissions.onAdded, permissions.onRemoved];
    for (const change of changes) change.addListener(look);
    look();
    return () => {
      for (const change of changes) change.removeListener(look);
    };
  }, [site]);
  return isAllowed;
}
