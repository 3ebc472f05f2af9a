import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import oauth from 'oauth';

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
client.setClientOptions({ requestTokenHttpMethod: 'GET', accessTokenHttpMethod: 'GET' });

const call = (method, ...args) =>
  new Promise((resolve, reject) => {
    client[method](...args, (error, ...results) => (error ? reject(error) : resolve(results)));
  });

/** The request token and its secret, by session. */
const pending = new Map();

async function begin(response) {
  const session = randomUUID();
  const [token, secret] = await call('getOAuthRequestToken');
  pending.set(session, { token, secret });
  const address = `https://us.etrade.com/e/t/etws/authorize?key=${KEY}&token=${encodeURIComponent(token)}`;
  response.writeHead(302, {
    Location: address,
    'Set-Cookie': `session=${session}; HttpOnly; SameSite=Strict; Path=/`,
  });
  response.end();
}

async function finish(request, url, response) {
  const login = pending.get(/session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]);
  if (!login || url.searchParams.get('oauth_token') !== login.token) {
    response.writeHead(401).end('Unknown login');
    return;
  }
  const verifier = url.searchParams.get('oauth_verifier');
  const [token, secret] = await call('getOAuthAccessToken', login.token, login.secret, verifier);
  const [body] = await call('get', 'https://api.etrade.com/v1/accounts/list.json', token, secret);
  const { Account } = JSON.parse(body).AccountListResponse.Accounts;
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(`<title>App</title><p>Signed in: ${Account.length} accounts`);
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1');
  const answering = url.pathname === '/callback' ? finish(request, url, response) : begin(response);
  answering.catch((error) => response.writeHead(500).end(JSON.stringify(error)));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
