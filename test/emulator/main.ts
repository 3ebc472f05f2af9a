import { parseArgs } from 'node:util';
import { keepAuthority } from './net/keep-authority.ts';
import { startEmulator } from './start-emulator.ts';

const { values } = parseArgs({ options: { http2: { type: 'boolean', default: false } } });
const emulator = await startEmulator({ http2: values.http2 });
const authority = await keepAuthority(emulator.certificate);
const { ports, spki, keys } = emulator;

console.log(JSON.stringify({ ...ports, spki, authority: authority.file, keys }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.all([emulator.close(), authority.remove()]));
}
