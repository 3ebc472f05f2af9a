import { createDrops, type Drops } from './drops.ts';
import type { CannedAnswer, Controls, Hold, JournalEntry, RequestMatch } from './emulator-types.ts';
import { createTaker, type Taker } from './taker.ts';

export interface HoldEffect {
  arrive(entry: JournalEntry): void;
  released: Promise<void>;
}

export interface Interceptors {
  controls: Controls;
  drops: Drops;
  holds: Taker<HoldEffect>;
  answers: Taker<CannedAnswer>;
  slows: Taker<number>;
  reset(): void;
}

export function createInterceptors(): Interceptors {
  const drops = createDrops();
  const holds = createTaker<HoldEffect>();
  const answers = createTaker<CannedAnswer>();
  const slows = createTaker<number>();
  const held = new Set<() => void>();

  const hold = (match: RequestMatch): Hold => {
    const arrival = Promise.withResolvers<JournalEntry>();
    const release = Promise.withResolvers<void>();
    holds.arm(match, { arrive: arrival.resolve, released: release.promise });
    held.add(release.resolve);
    return { arrived: arrival.promise, release: release.resolve };
  };

  return {
    drops,
    holds,
    answers,
    slows,
    controls: {
      hold,
      drop: drops.arm,
      answer: (match, answer, times) => answers.arm(match, answer, times),
      slow: (match, bytesPerSecond) => slows.arm(match, bytesPerSecond),
    },
    reset() {
      for (const taker of [drops, holds, answers, slows]) taker.clear();
      for (const release of held) release();
      held.clear();
    },
  };
}
