import { ETrade } from 'e-trade-api';
import { askForCode } from './ask-for-code.mjs';

const { KEY, SECRET, HTTPS_PROXY } = process.env;
const { hostname, port } = new URL(HTTPS_PROXY);
// It asks its settings for a proxy and not its environment.
const proxy = { protocol: 'http', host: hostname, port: Number(port) };
const client = new ETrade({ mode: 'dev', key: KEY, secret: SECRET, proxy });

const { oauth_token: requestToken, oauth_token_secret: requestSecret, url } = await client.requestToken();
const code = await askForCode(url);
const access = await client.getAccessToken({ key: requestToken, secret: requestSecret, code });
const [key, secret] = [access.oauth_token, access.oauth_token_secret];
Object.assign(client.settings, { accessToken: key, accessSecret: secret });
const list = await client.listAccounts();
const renewed = await client.renewAccessToken({ key, secret });
const revoked = await client.revokeAccessToken({ key, secret });
const accounts = list.map(({ accountIdKey }) => accountIdKey);
console.log(JSON.stringify({ accounts, renewed, revoked }));
