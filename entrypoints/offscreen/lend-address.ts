import { alone, LOCKS } from '@/utils/storage/engine/alone';

/** Answers a text with an address that holds it, through the port that came with it. */
export function lendAddress({ data, ports: [port] }: MessageEvent<string>): void {
  port?.postMessage(URL.createObjectURL(new Blob([data], { type: 'application/json' })));
}

/** Goes, and every address with it, when the worker that has opened it does not want it any more or was stopped. */
export const closeBehindWorker = () => alone(LOCKS.hiddenPage(), async () => close());
