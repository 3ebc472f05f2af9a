import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Fault } from '../connection/failure-of.ts';
import type { StorageTrouble } from '../storage/storage-condition.ts';
import { storageVerdict } from '../storage/storage-verdict.ts';

/** A browser that does not answer by then is said not to; should it answer after all, that counts. */
const PATIENCE_MS = 1_500;

export interface StorageWatch {
  /** Undefined until it is known, null where all is well. */
  readonly trouble: StorageTrouble | null | undefined;
  /** How often something that a page wanted to save could not be. */
  readonly unsaved: number;
  readonly lookAgain: () => void;
}

/** What is wrong with what is stored: seen at first, found out by a page's own read or write, or mended elsewhere. */
export function useStorageTrouble(): StorageWatch {
  const [trouble, setTrouble] = useState<StorageTrouble | null>();
  const [unsaved, setUnsaved] = useState(0);
  const lookAgain = useCallback(() => void storageVerdict().then(setTrouble), []);

  useEffect(() => {
    const patience = setTimeout(
      () => setTrouble((known) => (known === undefined ? 'storageUnreadable' : known)),
      PATIENCE_MS,
    );
    lookAgain();
    return () => clearTimeout(patience);
  }, [lookAgain]);

  // A read or a write that nobody waited for must not end in silence.
  useEffect(() => {
    const hear = (event: PromiseRejectionEvent) => {
      if (!(event.reason instanceof Fault)) return;
      event.preventDefault();
      if (event.reason.code === 'storageFull') setUnsaved((before) => before + 1);
      else lookAgain();
    };
    addEventListener('unhandledrejection', hear);
    return () => removeEventListener('unhandledrejection', hear);
  }, [lookAgain]);

  // Another page may have reset it.
  useEffect(() => {
    if (!trouble) return;
    browser.storage.onChanged.addListener(lookAgain);
    return () => browser.storage.onChanged.removeListener(lookAgain);
  }, [trouble, lookAgain]);

  return { trouble, unsaved, lookAgain };
}
