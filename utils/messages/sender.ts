/** What the browser stamps on a message; nothing a page writes can change it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

export interface Ourselves {
  readonly id: string;
  /** Like `chrome-extension://…`, without a slash at the end. */
  readonly origin: string;
}

const ETRADE_ORIGIN = 'https://us.etrade.com';

/** One of our own pages. A tab proves nothing either way: options and popup can be opened in one. */
export function isOwnPage(sender: Sender, ourselves: Ourselves): boolean {
  return sender.id === ourselves.id && originOf(sender) === ourselves.origin && isTopFrame(sender);
}

/** A page that a tab shows. */
export interface ShownPage {
  readonly tabId: number;
  readonly url: URL;
}

/** The page whose content script speaks, or null: only a shown page's outermost document counts. */
export function shownPageOf(sender: Sender, ourselves: Ourselves): ShownPage | null {
  const url = URL.parse(sender.url ?? '');
  const proved =
    sender.id === ourselves.id &&
    url?.origin === originOf(sender) &&
    sender.frameId === 0 &&
    isActive(sender) &&
    sender.tab?.incognito !== true;
  return proved && url && sender.tab?.id !== undefined ? { tabId: sender.tab.id, url } : null;
}

/** The same where it is a page of E*TRADE. */
export function etradePageOf(sender: Sender, ourselves: Ourselves): ShownPage | null {
  const page = shownPageOf(sender, ourselves);
  return page?.url.origin === ETRADE_ORIGIN ? page : null;
}

/** Firefox stamps `origin` from version 126 on; where it is absent the address has to do. */
function originOf(sender: Sender): string | undefined {
  if (sender.origin !== undefined) return sender.origin;
  const url = URL.parse(sender.url ?? '');
  return url ? `${url.protocol}//${url.host}` : undefined;
}

function isTopFrame({ frameId }: Sender): boolean {
  return frameId === undefined || frameId === 0;
}

/** Absent in Firefox. */
function isActive({ documentLifecycle }: Sender): boolean {
  return documentLifecycle === undefined || documentLifecycle === 'active';
}
