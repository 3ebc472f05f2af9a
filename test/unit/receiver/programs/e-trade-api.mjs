import { ETrade } from 'e-trade-api';

const env = process.env;
const { hostname, port } = new URL(env.HTTPS_PROXY);
const client = new ETrade({
  mode: env.ETRADE_ENVIRONMENT === 'production' ? 'prod' : 'dev',
  key: env.ETRADE_CONSUMER_KEY,
  secret: env.ETRADE_CONSUMER_SECRET,
  // It asks its settings for a proxy and not its environment.
  proxy: { protocol: 'http', host: hostname, port: Number(port) },
});
client.settings.accessToken = env.ETRADE_ACCESS_TOKEN;
client.settings.accessSecret = env.ETRADE_ACCESS_TOKEN_SECRET;
const list = await client.listAccounts();
console.log(JSON.stringify(list.map(({ accountIdKey }) => accountIdKey)));
