import { expect, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { transport } from '@/entrypoints/background/world/browser-transport';
import { loadClock } from '@/entrypoints/background/world/clock';
import type { ConnectionState } from '@/utils/connection/connection-state';
import type { ApiHost } from '@/utils/etrade/environments';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { connectionItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { parseAuthorizationHeader } from '../../emulator/rfc5849.ts';
import { NOW } from '../connection/samples.ts';

/** The profile that every test here is about. */
export const PROFILE = 'sandbox';
export const consumer = { key: 'key-1', secret: 'invented-secret-1' };
export const TOKEN_BODY = 'oauth_token=acc%2F2&oauth_token_secret=invented-3';

interface Tab {
  readonly id: number;
  url: string;
  active: boolean;
  readonly windowId: number;
}

type Answer = (url: URL) => Response | Promise<Response>;

/** The browser and E*TRADE around the background: what is missing in the fake browser, and a record of what is done. */
export interface World {
  readonly tabs: Map<number, Tab>;
  /** Each thing done to the outside, and the state that was stored at that moment. */
  readonly journal: string[];
  /** Each request with its OAuth parameters. */
  readonly requests: {
    readonly url: string;
    readonly init: RequestInit;
    readonly oauth: Record<string, string>;
  }[];
  /** The pauses that were made, in ms; they take no time here. */
  readonly waits: number[];
  /** What E*TRADE answers to paths that end so. */
  answer(pathEnd: string, answer: Answer): void;
  /** Whether the person lets the extension reach E*TRADE; true unless a test says otherwise. */
  mayReach: boolean;
}

export async function startWorld(state?: ConnectionState): Promise<World> {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  const answers = new Map<string, Answer>();
  const world: World = {
    tabs: new Map([
      tabOf(3, 'https://news.example/', true),
      tabOf(7, 'https://us.etrade.com/e/t/etws/authorize'),
    ]),
    journal: [],
    requests: [],
    waits: [],
    answer: (pathEnd, answer) => answers.set(pathEnd, answer),
    mayReach: true,
  };
  stubTabs(world);
  vi.spyOn(transport, 'wait').mockImplementation(async (ms) => {
    world.waits.push(ms);
  });
  Object.assign(fakeBrowser.permissions, { contains: vi.fn(async () => world.mayReach) });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address);
    const header = new Headers(init.headers).get('Authorization') ?? '';
    const oauth = Object.fromEntries(parseAuthorizationHeader(header)?.parameters ?? []);
    world.requests.push({ url: address, init, oauth });
    await note(world, `fetch ${url.pathname.split('/').at(-1)}`);
    const answer = [...answers].find(([pathEnd]) => url.pathname.endsWith(pathEnd))?.[1];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer(url);
  });
  // Nothing is known of E*TRADE's clock.
  await loadClock();
  await saveConsumerKeys(PROFILE, consumer, 'session');
  if (state) await connectionItem(PROFILE).setValue(state);
  return world;
}

export const stateNow = () => connectionItem(PROFILE).getValue();

/** Holds a lock as a worker does that is still at work. @returns what lets it go */
export async function atWork(name: string): Promise<() => Promise<unknown>> {
  const held = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  const ended = navigator.locks.request(name, () => {
    held.resolve();
    return done.promise;
  });
  await held.promise;
  return () => {
    done.resolve();
    return ended;
  };
}

/** Something happens, once, between the look at the storage and the lock of this name. */
export function justBeforeLock(name: string, happen: () => Promise<unknown>): void {
  const { locks } = navigator;
  const request = locks.request.bind(locks) as (...rest: unknown[]) => Promise<unknown>;
  let hasHappened = false;
  vi.spyOn(locks, 'request').mockImplementation((async (wanted: string, ...rest: unknown[]) => {
    if (wanted === name && !hasHappened) {
      hasHappened = true;
      await happen();
    }
    return request(wanted, ...rest);
  }) as never);
}

/** Waits until somebody waits for the lock of this name. */
export function untilWaitedFor(name: string): Promise<void> {
  return vi.waitFor(async () => {
    const { pending } = await navigator.locks.query();
    expect(pending?.map((lock) => lock.name)).toContain(name);
  });
}

/** The person moves the profile to another host; tokens that were issued before stay where they are. */
export async function moveProfileTo(oauthHost: ApiHost): Promise<void> {
  const profiles = await profilesItem.getValue();
  await profilesItem.setValue(profiles.map((each) => (each.id === PROFILE ? { ...each, oauthHost } : each)));
}

/** An answer that has come to E*TRADE and waits there until it is let go. */
export function heldAnswer(body: string) {
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const answer = async () => {
    arrived.resolve();
    await released.promise;
    return new Response(body);
  };
  return { answer, arrived: arrived.promise, release: () => released.resolve() };
}

function tabOf(id: number, url: string, active = false): [number, Tab] {
  return [id, { id, url, active, windowId: 1 }];
}

async function note({ journal }: World, what: string): Promise<void> {
  journal.push(`${what} while ${(await stateNow()).name}`);
}

/** Like a browser, and unlike the fake one, these refuse a tab that is not there. */
function stubTabs(world: World): void {
  const { tabs } = world;
  const find = (id: number) => {
    const tab = tabs.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}`);
    return tab;
  };
  const activate = (id: number) => {
    for (const tab of tabs.values()) tab.active = tab.id === id;
  };
  Object.assign(fakeBrowser.tabs, {
    onReplaced: { addListener: () => undefined },
    get: async (id: number) => find(id),
    query: async ({ active, windowId }: { active?: boolean; windowId?: number }) =>
      [...tabs.values()].filter(
        (tab) =>
          (active === undefined || tab.active === active) &&
          (windowId === undefined || tab.windowId === windowId),
      ),
    // The content script runs on E*TRADE's pages, and nobody else answers.
    sendMessage: async (id: number) => {
      if (find(id).url.startsWith('https://us.etrade.com/e/t/etws/')) return true;
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
    create: async ({ url, active }: { url: string; active: boolean }) => {
      await note(world, 'open tab');
      const id = Math.max(...tabs.keys()) + 1;
      tabs.set(...tabOf(id, url));
      if (active) activate(id);
      return find(id);
    },
    update: async (id: number, change: { url?: string; active?: boolean }) => {
      const tab = find(id);
      await note(world, change.url ? `load tab ${id}` : `show tab ${id}`);
      if (change.url) tab.url = change.url;
      if (change.active) activate(id);
      return tab;
    },
    remove: async (id: number) => {
      find(id);
      await note(world, `close tab ${id}`);
      tabs.delete(id);
    },
  });
  Object.assign(fakeBrowser.windows, { update: vi.fn(async () => ({})) });
}
