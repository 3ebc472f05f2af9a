import { withTextAddress } from './text-address';

/** What of the browser's downloads it takes. */
export interface Downloads {
  download(options: {
    url: string;
    filename: string;
    conflictAction: 'overwrite';
    saveAs: false;
  }): Promise<number>;
  search(query: { id: number }): Promise<readonly { readonly state?: string }[]>;
  removeFile(id: number): Promise<void>;
  erase(query: { id: number }): Promise<unknown>;
  readonly onChanged: { addListener(look: () => void): void; removeListener(look: () => void): void };
}

/** Puts a file under this name into Downloads, over an earlier one, and out of the browser's list. Rejects where it cannot. */
export const saveDownload = (downloads: Downloads, filename: string, text: string) =>
  write(downloads, filename, text, true);

/** Deletes it. Its number is forgotten with the list: what is deleted is written over first, which brings a new one. */
export const removeDownload = (downloads: Downloads, filename: string) =>
  write(downloads, filename, '{}\n', false);

async function write(downloads: Downloads, filename: string, text: string, stays: boolean): Promise<void> {
  const isThere = await withTextAddress(text, async (url) => {
    const id = await downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
    const isComplete = await ended(downloads, id);
    if (!stays) await downloads.removeFile(id).catch(() => undefined);
    await downloads.erase({ id });
    return isComplete;
  });
  if (!isThere) throw new Error(filename);
}

/** Resolves when a download is over: with whether the file is there. */
function ended(downloads: Downloads, id: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () =>
      void downloads.search({ id }).then(([item]) => {
        if (item?.state === 'in_progress') return;
        downloads.onChanged.removeListener(look);
        resolve(item?.state === 'complete');
      });
    downloads.onChanged.addListener(look);
    look();
  });
}
