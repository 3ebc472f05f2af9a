import type { TokenFileFault } from '../../storage/token-file-items.ts';

export const TOKEN_FILE_TRUTH =
  'Written at each connect and renew, and deleted when the token ends, while the browser runs. Every program of yours, and everybody who can read your Downloads folder, can read it.';

export const TOKEN_FILE_REFUSED =
  'The browser does not allow downloads for Opening Bell, so there is no token file.';

export const TOKEN_FILE_WITHDRAWN =
  'The browser does not allow downloads for Opening Bell any more, so the file is neither written nor deleted. Delete one that lies in your Downloads folder yourself, or allow downloads again.';

/** What the browser has not done with a file, and what helps. */
export const TOKEN_FILE_FAULTS: Readonly<Record<TokenFileFault, string>> = {
  notWritten:
    'The browser did not write the file: the download was cancelled, or your Downloads folder takes none. Choose Off and then the shape again, or connect or renew: each tries once more.',
  notDeleted:
    'The browser did not delete the file. Delete it in your Downloads folder yourself: its token may still work.',
};
