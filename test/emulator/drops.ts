import type { DropMoment, RequestMatch, Resends } from './emulator-types.ts';
import { header, type SeenRequest } from './seen-request.ts';
import { createTaker } from './taker.ts';

export interface Drops {
  arm(match: RequestMatch, when: DropMoment, resends?: Resends): void;
  isDropped(when: DropMoment, request: SeenRequest): boolean;
  clear(): void;
}

/**
 * A browser that loses its connection sends a GET again by itself (Chromium on a reused connection, Firefox up to nine times), so a
 * single lost connection would go unnoticed. A signed request is known again by its Authorization header.
 */
export function createDrops(): Drops {
  const armed = { beforeReading: createTaker<Resends>(), afterReading: createTaker<Resends>() };
  const dropped = { beforeReading: new Set<string>(), afterReading: new Set<string>() };
  return {
    arm: (match, when, resends = 'drop') => armed[when].arm(match, resends),
    isDropped(when, request) {
      const authorization = header(request, 'authorization');
      if (dropped[when].has(authorization)) return true;
      const resends = armed[when].take(request);
      if (resends === 'drop' && authorization !== '') dropped[when].add(authorization);
      return resends !== undefined;
    },
    clear() {
      for (const each of [...Object.values(armed), ...Object.values(dropped)]) each.clear();
    },
  };
}
