import { browser } from 'wxt/browser';

/** `session` is memory until the browser closes; `local` is the disk. */
export type StorageArea = 'session' | 'local';

/** One value under one key, with the version of its shape. */
export interface StoredItem<Value> {
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back with each new value, whoever wrote it. @returns the end of watching */
  watch(changed: (value: Value) => void): () => void;
}

interface Envelope<Value> {
  readonly version: number;
  readonly value: Value;
}

const VERSION = 1;

/** @param fallback what stands for nothing stored */
export function storedItem<Value>(area: StorageArea, key: string, fallback: Value): StoredItem<Value> {
  const open = (stored: unknown): Value =>
    isEnvelope<Value>(stored) && stored.version === VERSION ? stored.value : fallback;
  return {
    getValue: async () => open((await browser.storage[area].get(key))[key]),
    setValue: (value) =>
      browser.storage[area].set({ [key]: { version: VERSION, value } satisfies Envelope<Value> }),
    removeValue: () => browser.storage[area].remove(key),
    watch: (changed) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        if (changedArea === area && changes[key]) changed(open(changes[key].newValue));
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

function isEnvelope<Value>(stored: unknown): stored is Envelope<Value> {
  return typeof stored === 'object' && stored !== null && 'version' in stored && 'value' in stored;
}
