import { createInterface } from 'node:readline/promises';

/** Says where to go, and waits for what the person found there. */
export async function askForCode(address) {
  console.log(JSON.stringify({ address }));
  const lines = createInterface({ input: process.stdin });
  const { value } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  return value;
}
