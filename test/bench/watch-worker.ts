import type { RunningBrowser } from '../e2e/stage/browsers/launch-browser.ts';

export interface WorkerWatch {
  starts(): number;
  stop(): Promise<void>;
}

/**
 * Counts how often Chromium starts the extension's worker, told by the browser's own session. Nobody is
 * attached to the worker: that would keep it from ending, and what never ends is never woken.
 */
export async function watchWorker({ browser, extensionOrigin }: RunningBrowser): Promise<WorkerWatch> {
  const session = await browser.target().createCDPSession();
  const started = new Set<string>();
  let isListening = false;
  session.on('Target.targetCreated', ({ targetInfo }) => {
    const isOurs = targetInfo.type === 'service_worker' && targetInfo.url.startsWith(extensionOrigin);
    if (isListening && isOurs) started.add(targetInfo.targetId);
  });
  await session.send('Target.setDiscoverTargets', { discover: true });
  // What is there already is told at once; only what comes later is a start.
  isListening = true;
  return { starts: () => started.size, stop: () => session.detach() };
}
