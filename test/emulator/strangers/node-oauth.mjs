import oauth from 'oauth';
import { askForCode } from './ask-for-code.mjs';

const { KEY, SECRET } = process.env;
const endpoint = (name) => `https://api.etrade.com/oauth/${name}`;
const client = new oauth.OAuth(
  endpoint('request_token'),
  endpoint('access_token'),
  KEY,
  SECRET,
  '1.0',
  'oob',
  'HMAC-SHA1',
);
client.setClientOptions({
  requestTokenHttpMethod: 'GET',
  accessTokenHttpMethod: 'GET',
  followRedirects: false,
});

/** What the callback of a method gets, without the error. */
const call = (method, ...args) =>
  new Promise((resolve, reject) => {
    client[method](...args, (error, ...results) => (error ? reject(error) : resolve(results)));
  });

const [token, secret] = await call('getOAuthRequestToken');
const address = `https://us.etrade.com/e/t/etws/authorize?key=${KEY}&token=${encodeURIComponent(token)}`;
const access = await call('getOAuthAccessToken', token, secret, await askForCode(address));
const get = async (url) => (await call('get', url, access[0], access[1]))[0];

const list = JSON.parse(await get('https://apisb.etrade.com/v1/accounts/list.json'));
const renewed = await get(endpoint('renew_access_token'));
const revoked = await get(endpoint('revoke_access_token'));
const { Account } = list.AccountListResponse.Accounts;
console.log(JSON.stringify({ accounts: Account.map(({ accountIdKey }) => accountIdKey), renewed, revoked }));
