/** Something that is to happen when its moment comes. */
interface Timer {
  readonly at: number;
  readonly kind: TimerKind;
  readonly fire: () => void;
}

/** A pause that the program makes before it goes on, or the limit of its patience with an answer. */
export type TimerKind = 'pause' | 'deadline';

/** Time that goes only when it is told to. E*TRADE's clock is the true one; the computer's may be off. */
export interface VirtualTime {
  now(): number;
  computerNow(): number;
  /** The computer's clock is set: so many ms ahead of E*TRADE's. */
  setClock(aheadMs: number): void;
  /** How often it was set. */
  timesSet(): number;
  /** Calls back once, after so many ms. @returns what calls it off */
  after(ms: number, kind: TimerKind, fire: () => void): () => void;
  nextTimerAt(kinds: readonly TimerKind[]): number | null;
  /** Moves on; what is due by then happens, in its order but all at once. */
  moveTo(at: number): void;
}

export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  let aheadMs = 0;
  let timesSet = 0;
  let timers: Timer[] = [];
  const dueFirst = (one: Timer, other: Timer) => one.at - other.at;
  return {
    now: () => now,
    computerNow: () => now + aheadMs,
    setClock: (ms) => {
      aheadMs = ms;
      timesSet += 1;
    },
    timesSet: () => timesSet,
    after(ms, kind, fire) {
      const timer = { at: now + Math.max(0, Math.floor(ms)), kind, fire };
      timers = [...timers, timer].sort(dueFirst);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    nextTimerAt: (kinds) => timers.find(({ kind }) => kinds.includes(kind))?.at ?? null,
    moveTo(at) {
      now = Math.max(now, at);
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const { fire } of due) fire();
    },
  };
}

/** Bytes that look random and are the same each time for the same seed (mulberry32). */
export function createRandom(seed: number): (size: number) => Uint8Array {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 0xff;
  };
  return (size) => Uint8Array.from({ length: size }, next);
}
