import { createDrops, type Drops } from './drops.ts';
import type { CannedAnswer, Controls, Hold, JournalEntry, RequestMatch } from './emulator-types.ts';
import type { Delivery } from './net/write-answer.ts';
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
  deliveries: Taker<Delivery>;
  reset(): void;
}

export function createInterceptors(): Interceptors {
  const drops = createDrops();
  const holds = createTaker<HoldEffect>();
  const answers = createTaker<CannedAnswer>();
  const deliveries = createTaker<Delivery>();
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
    deliveries,
    controls: {
      hold,
      drop: drops.arm,
      answer: (match, answer, times) => answers.arm(match, answer, times),
      slow: (match, bytesPerSecond) => deliveries.arm(match, { bytesPerSecond }),
      cutBody: (match, cut) => deliveries.arm(match, { cut }),
    },
    reset() {
      for (const taker of [drops, holds, answers, deliveries]) taker.clear();
      for (const release of held) release();
      held.clear();
    },
  };
}
