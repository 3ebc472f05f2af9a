import etradeTs from 'etrade-ts';

const { default: ETrade, Environment } = etradeTs;
const env = process.env;
const client = new ETrade({
  environment: env.ETRADE_ENVIRONMENT === 'production' ? Environment.LIVE : Environment.SANDBOX,
  consumerKey: env.ETRADE_CONSUMER_KEY,
  consumerSecret: env.ETRADE_CONSUMER_SECRET,
  accessToken: env.ETRADE_ACCESS_TOKEN,
  accessTokenSecret: env.ETRADE_ACCESS_TOKEN_SECRET,
});
const list = await client.accounts.ListAccounts();
console.log(JSON.stringify(list.accounts.account.map(({ accountIdKey }) => accountIdKey)));
