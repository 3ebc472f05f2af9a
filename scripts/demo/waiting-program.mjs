// Stands for a program of your own: it reads its environment when it starts, and tells whose token it has, not the token.
import { createHash } from 'node:crypto';

const { ETRADE_ACCESS_TOKEN = '', ETRADE_ENVIRONMENT } = process.env;
const mark = createHash('sha256').update(ETRADE_ACCESS_TOKEN).digest('hex').slice(0, 12);
console.log(`I have a ${ETRADE_ENVIRONMENT} token. Its SHA-256 begins with ${mark}.`);
setInterval(() => undefined, 60_000);
