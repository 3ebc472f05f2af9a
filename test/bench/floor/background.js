const API = 'https://apisb.etrade.com/oauth/';
const PAGE = 'https://us.etrade.com/e/t/etws/authorize';

/** Where it was stopped meanwhile, what it needs of the login comes back from the storage. */
let login;

chrome.runtime.onMessage.addListener(({ consumer, code }, { tab }) => {
  if (consumer) void begin(consumer);
  if (code) void end(code, tab.id);
});

async function begin(consumer) {
  const answer = await signedGet('request_token', consumer, { oauth_callback: 'oob' }, '');
  login = { consumer, token: answer.get('oauth_token'), secret: answer.get('oauth_token_secret') };
  await chrome.storage.session.set({ login });
  await chrome.tabs.create({ url: `${PAGE}?key=${encode(consumer.key)}&token=${encode(login.token)}` });
}

async function end(code, tabId) {
  login ??= (await chrome.storage.session.get('login')).login;
  const extra = { oauth_token: login.token, oauth_verifier: code };
  await signedGet('access_token', login.consumer, extra, login.secret);
  await chrome.tabs.remove(tabId);
}

async function signedGet(name, consumer, extra, tokenSecret) {
  const oauth = {
    oauth_consumer_key: consumer.key,
    oauth_nonce: crypto.randomUUID().replaceAll('-', ''),
    oauth_signature_method: 'HMAC-SHA1',
    oauth_timestamp: String(Math.floor(Date.now() / 1000)),
    ...extra,
  };
  const pairs = Object.entries(oauth).map(([key, value]) => `${key}=${encode(value)}`);
  const base = ['GET', API + name, pairs.sort().join('&')].map(encode).join('&');
  oauth.oauth_signature = await hmac(`${encode(consumer.secret)}&${encode(tokenSecret)}`, base);
  const header = Object.entries(oauth).map(([key, value]) => `${key}="${encode(value)}"`);
  const answer = await fetch(API + name, {
    headers: { Authorization: `OAuth ${header.join(',')}` },
    credentials: 'omit',
    cache: 'no-store',
  });
  return new URLSearchParams(await answer.text());
}

async function hmac(secret, text) {
  const bytes = (each) => new TextEncoder().encode(each);
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['sign']);
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(text)))));
}

function encode(text) {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
