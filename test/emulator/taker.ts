import type { RequestMatch } from './emulator-types.ts';

interface Armed<Effect> {
  match: RequestMatch;
  effect: Effect;
  times: number;
}

export interface Target {
  host: string;
  method: string;
  path: string;
}

export interface Taker<Effect> {
  arm(match: RequestMatch, effect: Effect, times?: number): void;
  /** The effect for this request, if one is armed; one use less is left. */
  take(target: Target): Effect | undefined;
  clear(): void;
}

const matches = ({ host, method, path }: RequestMatch, target: Target): boolean =>
  (host === undefined || host === target.host) &&
  (method === undefined || method === target.method) &&
  (typeof path === 'string' ? path === target.path : target.path.search(path) >= 0);

export function createTaker<Effect>(): Taker<Effect> {
  let armed: Armed<Effect>[] = [];
  return {
    arm: (match, effect, times = 1) => {
      armed.push({ match, effect, times });
    },
    take: (target) => {
      const found = armed.find(({ match }) => matches(match, target));
      if (!found) return undefined;
      found.times -= 1;
      armed = armed.filter(({ times }) => times > 0);
      return found.effect;
    },
    clear: () => {
      armed = [];
    },
  };
}
