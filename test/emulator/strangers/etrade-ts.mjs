import etradeTs from 'etrade-ts';
import { askForCode } from './ask-for-code.mjs';

const { default: ETrade, Environment } = etradeTs;
const { KEY, SECRET } = process.env;
const client = new ETrade({ consumerKey: KEY, consumerSecret: SECRET, environment: Environment.SANDBOX });

await client.auth.completeOAuth(await askForCode(await client.auth.startOAuth()));
const list = await client.accounts.ListAccounts();
const renewed = await client.auth.RenewAccessToken();
const revoked = await client.auth.RevokeAccessToken();
const accounts = list.accounts.account.map(({ accountIdKey }) => accountIdKey);
console.log(JSON.stringify({ accounts, renewed: renewed.message, revoked: revoked.message }));
