import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as keyValues from '../fake-key-values.ts';
import type { BackgroundProgram } from './background-program.ts';
import type { Month } from './month-world.ts';

type Listener = (...details: never[]) => unknown;
type Asynchronous = (...details: never[]) => unknown;
export type EventName =
  | ('message' | 'startup' | 'installed' | 'updateAvailable')
  | ('tabRemoved' | 'tabUpdated' | 'alarm' | 'storageChanged');

/** One life of the background: what it holds in memory goes when it ends. */
export interface Worker {
  isAlive(): boolean;
  /** Settles when it has ended. */
  readonly ended: Promise<void>;
  /** @returns what each listener returned */
  hear(event: EventName, ...details: readonly unknown[]): unknown[];
  /** As the browser ends it: nothing that it has begun comes back to it, and its locks are free. */
  end(): void;
}

export const EXTENSION_ID = 'test-extension-id';
export const EXTENSION_ORIGIN = `chrome-extension://${EXTENSION_ID}`;

/** As in Chromium's worker: it makes no addresses for blobs, but knows a page that does. */
class AddressOnly extends URL {}
Object.assign(AddressOnly, { createObjectURL: undefined, revokeObjectURL: undefined });
const hiddenPage = {
  url: `${EXTENSION_ORIGIN}/offscreen.html`,
  postMessage(text: string, [port]: MessagePort[]) {
    port?.postMessage(`data:application/json,${encodeURIComponent(text)}`);
    port?.close();
  },
};

const never = new Promise<never>(() => undefined);

export function startWorker(program: BackgroundProgram, month: Month): Worker {
  let isAlive = true;
  const death = Promise.withResolvers<void>();
  const listeners = new Map<EventName, Set<Listener>>();
  const { time, tabs } = month;

  /** Everything it does to the world goes through here: the dead do nothing and learn nothing. */
  async function guard<Result>(act: () => Result | Promise<Result>): Promise<Result> {
    if (isAlive) month.noteEffect();
    if (!isAlive) return never;
    try {
      const result = await act();
      return isAlive ? result : never;
    } catch (error) {
      if (!isAlive) return never;
      throw error;
    }
  }

  const guarded = <Api extends object>(api: Api, ...names: (keyof Api & string)[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        (...details: never[]) => guard(() => (api[name] as Asynchronous)(...details)),
      ]),
    );
  const event = (name: EventName) => {
    const own = new Set<Listener>();
    listeners.set(name, own);
    return {
      addListener: (listener: Listener) => own.add(listener),
      removeListener: (listener: Listener) => own.delete(listener),
    };
  };

  const area = (name: 'local' | 'session') => guarded(fakeBrowser.storage[name], 'get', 'set', 'remove');
  const done = async () => undefined;
  const sign = { setBadgeText: done, setBadgeBackgroundColor: done, setBadgeTextColor: done, setTitle: done };

  const chrome = {
    runtime: {
      id: EXTENSION_ID,
      getURL: (path: string) => `${EXTENSION_ORIGIN}${path}`,
      onMessage: event('message'),
      onStartup: event('startup'),
      onInstalled: event('installed'),
      onUpdateAvailable: event('updateAvailable'),
    },
    tabs: {
      ...guarded(tabs, 'get', 'query', 'create', 'update', 'remove', 'sendMessage'),
      onRemoved: event('tabRemoved'),
      onUpdated: event('tabUpdated'),
    },
    windows: guarded({ update: done }, 'update'),
    storage: { local: area('local'), session: area('session'), onChanged: event('storageChanged') },
    alarms: { ...guarded(fakeBrowser.alarms, 'create', 'clear'), onAlarm: event('alarm') },
    action: guarded(sign, 'setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle'),
    offscreen: guarded({ createDocument: done, closeDocument: done }, 'createDocument', 'closeDocument'),
    permissions: guarded({ contains: async () => true }, 'contains'),
    downloads: {
      ...guarded(month.downloads.downloads, 'download', 'search', 'removeFile', 'erase'),
      onChanged: month.downloads.downloads.onChanged,
    },
  };

  const locks = {
    request(name: string, ...rest: unknown[]) {
      const work = rest.at(-1) as (lock: Lock | null) => Promise<unknown>;
      const options = rest.length > 1 ? (rest[0] as LockOptions) : {};
      // Who ends while it waits does not begin; who ends at work lets go.
      const whileAlive = (lock: Lock | null) => (isAlive ? Promise.race([work(lock), death.promise]) : null);
      return guard(() => navigator.locks.request(`${month.name} ${name}`, options, whileAlive));
    },
  };

  class ComputerDate extends Date {
    constructor(...details: [] | [number | string]) {
      super(...((details.length ? details : [time.computerNow()]) as [number]));
    }
    static override now = () => time.computerNow();
  }
  const later = (ms: number, kind: 'pause' | 'deadline', act: () => void) =>
    time.after(ms, kind, () => isAlive && act());

  const worker: Worker = {
    isAlive: () => isAlive,
    ended: death.promise,
    hear: (name, ...details) =>
      [...(listeners.get(name) ?? [])].map((listener) => listener(...(details as never[]))),
    end() {
      isAlive = false;
      death.resolve();
    },
  };
  program({
    chrome,
    navigator: { locks },
    clients: { matchAll: async () => [hiddenPage] },
    keyValues: guarded(keyValues, 'get', 'set', 'del', 'update'),
    URL: AddressOnly,
    fetch: (url, init) =>
      guard(() =>
        url.startsWith('http:') ? month.programs.send(url, init) : month.network.send(url, init, worker),
      ),
    crypto: month.crypto,
    Date: ComputerDate,
    setTimeout: (act: () => void, ms: number) => {
      month.pauses.push(ms);
      return later(ms, 'pause', act);
    },
    AbortSignal: {
      any: (signals: AbortSignal[]) => AbortSignal.any(signals),
      timeout(ms: number) {
        const controller = new AbortController();
        later(ms, 'deadline', () => controller.abort());
        return controller.signal;
      },
    },
  });
  return worker;
}
