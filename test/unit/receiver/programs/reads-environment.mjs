// A program that knows nothing of the receiver: it reads its environment once, works on, and tidies up at its end.
const { ETRADE_ACCESS_TOKEN, ETRADE_ENVIRONMENT, ETRADE_SANDBOX, OPENING_BELL_SECRET } = process.env;

setInterval(() => {}, 1_000_000);
process.on('SIGTERM', () => {
  console.log(`tidied ${ETRADE_ACCESS_TOKEN}`);
  process.exit(7);
});
process.on('SIGINT', () => process.exit(8));
console.log(
  `began ${process.pid} ${ETRADE_ACCESS_TOKEN} ${ETRADE_ENVIRONMENT} ${ETRADE_SANDBOX} ${OPENING_BELL_SECRET};`,
);
