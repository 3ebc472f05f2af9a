import { type Clock, createClock, type SiteClock } from './clock.ts';
import type { KeyName } from './invented-keys.ts';
import { createTokens, type Tokens } from './oauth/tokens.ts';
import type { Session } from './pages/session.ts';
import { type RandomBytes, randomId } from './random-text.ts';
import { defaultScenario, type Scenario } from './scenario.ts';

/** An address that was asked for; until somebody has activated it, it is as if there were none. */
export interface RegisteredCallback {
  url: string;
  isActive: boolean;
}

/** The address that E*TRADE leads to after a login with this key. */
export const activeCallback = ({ callbacks }: World, keyName: KeyName): string | undefined => {
  const registered = callbacks.get(keyName);
  return registered?.isActive ? registered.url : undefined;
};

/** Everything the emulator knows, as the host that answers a request sees it. */
export interface World {
  scenario: Scenario;
  clock: Clock;
  random: RandomBytes;
  tokens: Tokens;
  /** By session cookie. */
  sessions: Map<string, Session>;
  /** Timestamp, key and nonce of every signed request. */
  nonces: Set<string>;
  expiredKeys: Set<KeyName>;
  callbacks: Map<KeyName, RegisteredCallback>;
  /** Pages of foreign hosts set by a test. */
  foreignPages: Map<string, string>;
  /** Times of the latest calls, by rate group. */
  calls: Map<string, number[]>;
}

/** The world as no host in particular sees it. */
export interface SiteWorld extends World {
  clock: SiteClock;
}

export function createWorld(now: () => number, random: RandomBytes): SiteWorld {
  return {
    scenario: { ...defaultScenario },
    clock: createClock(now),
    random,
    tokens: createTokens(random),
    sessions: new Map(),
    nonces: new Set(),
    expiredKeys: new Set(),
    callbacks: new Map(),
    foreignPages: new Map(),
    calls: new Map(),
  };
}

export function resetWorld(world: SiteWorld): void {
  Object.assign(world.scenario, defaultScenario);
  world.clock.reset();
  for (const kept of [
    world.tokens,
    world.sessions,
    world.nonces,
    world.expiredKeys,
    world.callbacks,
    world.foreignPages,
    world.calls,
  ]) {
    kept.clear();
  }
}

export const newId = (world: World): string => randomId(world.random);
