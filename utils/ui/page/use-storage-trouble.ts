import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Fault } from '../../connection/failures/fault.ts';
import { judgeStorage } from '../../keys/lost-keys.ts';
import type { StorageTrouble } from '../../storage/storage-condition.ts';
import { forgetFirstLook, keepFirstLook } from '../wiring/first-look.ts';

/** A browser that has not answered by then is said to be slow, and no more: only a read that fails is a trouble. */
const PATIENCE_MS = 1_500;

/** Undefined until it is known, null where all is well. */
type Found = StorageTrouble | 'slow' | null | undefined;

export interface StorageWatch {
  readonly trouble: Found;
  /** How often something that a page wanted to save could not be. */
  readonly unsaved: number;
  readonly lookAgain: () => void;
}

/** What is wrong with what is stored: seen at first, found out by a page's own read or write, or mended elsewhere. */
export function useStorageTrouble(): StorageWatch {
  const [trouble, setTrouble] = useState<Found>();
  const [unsaved, setUnsaved] = useState(0);
  const looks = useMemo(() => looksAtStorage(setTrouble), []);

  useLayoutEffect(() => {
    const patience = setTimeout(
      () => setTrouble((known) => (known === undefined ? 'slow' : known)),
      PATIENCE_MS,
    );
    // Another page may mend it. Heard from before the first look on: none must come in between.
    browser.storage.onChanged.addListener(looks.unlessWell);
    looks.again();
    return () => {
      clearTimeout(patience);
      browser.storage.onChanged.removeListener(looks.unlessWell);
    };
  }, [looks]);

  // Behind the first drawing of what it found.
  useLayoutEffect(() => {
    if (trouble === null) forgetFirstLook();
  }, [trouble]);

  // A read or a write that nobody waited for must not end in silence.
  useEffect(() => {
    const hear = (event: PromiseRejectionEvent) => {
      if (!(event.reason instanceof Fault)) return;
      event.preventDefault();
      if (event.reason.code === 'storageFull') setUnsaved((before) => before + 1);
      else looks.again();
    };
    addEventListener('unhandledrejection', hear);
    return () => removeEventListener('unhandledrejection', hear);
  }, [looks]);

  return { trouble, unsaved, lookAgain: looks.again };
}

/** Looks that may overtake each other: what the latest finds is what counts. */
function looksAtStorage(found: (trouble: Found) => void) {
  let latest = 0;
  let isWell = false;
  const look = async () => {
    latest += 1;
    const mine = latest;
    const { trouble, look } = await judgeStorage();
    if (mine !== latest) return;
    const wasWell = isWell;
    isWell = trouble === null;
    if (isWell && !wasWell && look) keepFirstLook(look);
    found(trouble);
  };
  const again = () => void look();
  return { again, unlessWell: () => isWell || again() };
}
