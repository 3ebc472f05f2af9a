/** Hands a text to the browser's own downloads, for which a link needs no permission. */
export function saveAsFile(text: string, fileName: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  Object.assign(document.createElement('a'), { href, download: fileName }).click();
  // The browser has taken it by the next turn; the address must not stay.
  setTimeout(() => URL.revokeObjectURL(href), RELEASE_AFTER_MS);
}

const RELEASE_AFTER_MS = 10_000;
