import { startEmulator } from './start-emulator.ts';

const emulator = await startEmulator();
const { ports, spki, keys } = emulator;

console.log(JSON.stringify({ ...ports, spki, keys }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void emulator.close());
}
