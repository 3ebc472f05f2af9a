import { resolveObjectURL } from 'node:buffer';
import type { Downloads } from '@/entrypoints/background/handover/save-download';

/** A Downloads folder, and the browser's list of what came into it. */
export function fakeDownloads() {
  const files = new Map<string, string>();
  const list = new Map<number, string>();
  const written: string[] = [];
  const options: object[] = [];
  let lastId = 0;
  const downloads: Downloads = {
    download: async ({ url, filename, ...rest }) => {
      lastId += 1;
      const text =
        (await resolveObjectURL(url)?.text()) ?? decodeURIComponent(url.slice(url.indexOf(',') + 1));
      files.set(filename, text);
      written.push(text);
      options.push(rest);
      list.set(lastId, filename);
      return lastId;
    },
    search: async ({ id }) => (list.has(id) ? [{ state: 'complete' }] : []),
    removeFile: async (id) => {
      const name = list.get(id);
      if (!name) throw new Error('Invalid download id');
      files.delete(name);
    },
    erase: async ({ id }) => list.delete(id),
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  };
  return { downloads, files, list, written, options };
}
