import { parseConsumerKeys } from '../../../utils/etrade/parse-consumer-keys.ts';
import { nextMidnightInNewYork } from '../../../utils/etrade/token/lifetimes.ts';
import { signRequest } from '../../../utils/oauth/sign-request.ts';

/** In a locale of its own, as one process has but one: see locales.test.ts. */
const AT = Date.UTC(2027, 2, 14, 12, 34, 56);
const KEYS = { key: '5a5a5a5afa4efa4efa4efa4e00000001', secret: '5A5aFf5afa4efa4efa4efa4e00000011' };

const signed = signRequest(
  { method: 'GET', url: 'https://api.etrade.com/v1/market/quote/İIıi?count=12345&detailFlag=INTRADAY' },
  { consumer: KEYS, token: { token: 'token/Ii+=', secret: 'secret/Ii+=' } },
  { nonce: 'nonceIi', timestamp: AT / 1000 },
);
// The locale too, so that it is known to be another one.
const { locale, calendar, numberingSystem } = new Intl.DateTimeFormat().resolvedOptions();
const said = { signed, midnight: nextMidnightInNewYork(AT), keys: parseConsumerKeys(KEYS) };
process.stdout.write(JSON.stringify({ locale: `${locale} ${calendar} ${numberingSystem}`, said }));
