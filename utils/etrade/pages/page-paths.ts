const AUTHORIZE_PATH = '/e/t/etws/authorize';
const CODE_PATH = '/e/t/etws/tradingapicustomerinfo';

/** Lower case, without the trailing slashes that a server may or may not add. */
function plainPath(url: URL): string {
  return url.pathname.toLowerCase().replace(/\/+$/, '');
}

/** The page where the person accepts or declines. */
export function isAuthorizeUrl(url: URL): boolean {
  return plainPath(url) === AUTHORIZE_PATH;
}

/** The page that shows the code; the agreement's form is sent to the same address. */
export function isCodeUrl(url: URL): boolean {
  return plainPath(url) === CODE_PATH;
}

/** A token in a query. It holds no blank, so what form decoding made a blank was a `+` that nobody encoded. */
function tokenParameter(url: URL, name: string): string | null {
  return url.searchParams.get(name)?.replaceAll(' ', '+') ?? null;
}

/** The consumer key that an authorize page's address carries, wherever it stands there. */
export function consumerKeyOf(url: URL): string | null {
  return isAuthorizeUrl(url) ? url.searchParams.get('key') : null;
}

/** The request token that an authorize page's address carries. */
export function requestTokenOf(url: URL): string | null {
  return isAuthorizeUrl(url) ? tokenParameter(url, 'token') : null;
}
