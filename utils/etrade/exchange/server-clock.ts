import type { ApiHost } from '../environments.ts';

/** What is known of one server's clock. Spans and times in ms. */
export interface ClockReading {
  /** What judges our requests minus this computer; 0 while the difference is too small to matter. */
  readonly offsetMs: number;
  /** What judges minus what dates the answers, as a refusal for the time has told; 0 where none has. */
  readonly biasMs: number;
  /** An offset too far off to be believed before a second answer agrees. */
  readonly candidateMs: number | null;
  /** The server's time of its last believed answer: time does not run behind it. */
  readonly seenAt: number;
  /** When that was, by this computer's clock. */
  readonly takenAt: number;
  /** Moved along with another host's since then: what its next answer says is no step, but puts this right. */
  readonly isInferred: boolean;
}

/** What one answer tells of its server's clock: server minus this computer, in ms; at least one of the two. */
export interface Measured {
  /** By its Date header. */
  readonly datedMs: number | null;
  /** By the times that it says it would have accepted. */
  readonly wantedMs: number | null;
}

export type ClockReadings = Readonly<Partial<Record<ApiHost, ClockReading>>>;

/** Longer on the way, an answer says too little about the time it was written. */
const MAX_ROUND_TRIP_MS = 10_000;
/** E*TRADE allows five minutes; half of one needs no correction. */
const IGNORED_MS = 30_000;
/** One answer alone moves time no further than a day, and the minute by which a day is measured wrong. */
const MAX_STEP_MS = 24 * 60 * 60_000 + 60_000;
const AGREEMENT_MS = 60_000;
/** No clock of a computer is as far off; no date can be made of much more. */
const MAX_OFFSET_MS = 50 * 366 * 24 * 60 * 60_000;
/** The Date header counts whole seconds: on average half of one has passed. */
const HALF_SECOND_MS = 500;

/** Server minus this computer by an answer's Date header, or null where the answer does not tell. */
export function measureOffset(dateHeader: string | null, sentAt: number, receivedAt: number): number | null {
  const serverAt = Date.parse(dateHeader ?? '') + HALF_SECOND_MS;
  const roundTripMs = receivedAt - sentAt;
  if (!Number.isFinite(serverAt) || roundTripMs < 0 || roundTripMs > MAX_ROUND_TRIP_MS) return null;
  return serverAt - (sentAt + roundTripMs / 2);
}

const UNKNOWN: ClockReading = {
  offsetMs: 0,
  biasMs: 0,
  candidateMs: null,
  seenAt: 0,
  takenAt: 0,
  isInferred: false,
};

/** Whole milliseconds: Temporal takes no others. */
const correctionOf = (ms: number) => (Math.abs(ms) > IGNORED_MS ? Math.round(ms) : 0);

/** A reading with one more measurement in it; one that cannot be is ignored. @param now this computer's epoch ms */
export function learnOffset(
  known: ClockReading = UNKNOWN,
  { datedMs, wantedMs }: Measured,
  now: number,
): ClockReading {
  // Whoever judges need not be who stamps the Date: what a refusal has taught is not unlearnt by the next Date.
  const isCompared = datedMs !== null && wantedMs !== null;
  const biasMs = isCompared ? correctionOf(wantedMs - datedMs) : known.biasMs;
  const measuredMs = Math.round(wantedMs ?? Number(datedMs) + biasMs);
  const isNear = Math.abs(measuredMs - known.offsetMs) <= MAX_STEP_MS;
  const isConfirmed = known.candidateMs !== null && Math.abs(measuredMs - known.candidateMs) <= AGREEMENT_MS;
  if (!(Math.abs(measuredMs) <= MAX_OFFSET_MS)) return known;
  if (!isNear && !isConfirmed) return { ...known, candidateMs: measuredMs };
  return {
    offsetMs: correctionOf(measuredMs),
    biasMs,
    candidateMs: null,
    seenAt: now + measuredMs,
    takenAt: now,
    isInferred: false,
  };
}

/**
 * The readings with one more measurement of a host.
 * Where a host's time has stepped, this computer's clock was set: that holds for every host.
 * What seems to be taken later was taken before this computer's clock was set back: it must not lead any more.
 */
export function learnReading(
  readings: ClockReadings,
  host: ApiHost,
  measured: Measured,
  now: number,
): ClockReadings {
  const before = readings[host];
  const after = learnOffset(before, measured, now);
  const isStep = before && !before.isInferred && after.takenAt === now;
  const stepMs = isStep ? correctionOf(offsetByDate(after) - offsetByDate(before)) : 0;
  const others = Object.entries(readings).map(([name, each]) => [
    name,
    {
      ...each,
      ...(stepMs !== 0 && { offsetMs: correctionOf(each.offsetMs + stepMs), isInferred: true }),
      takenAt: Math.min(each.takenAt, now - 1),
    },
  ]);
  return { ...Object.fromEntries(others), [host]: after };
}

const offsetByDate = ({ offsetMs, biasMs }: ClockReading) => offsetMs - biasMs;

/**
 * The time at E*TRADE: what lifetimes are counted in, whatever this computer's clock says.
 * @param now this computer's epoch ms
 * @param host who issued what is counted; without one, whoever answered last
 */
export function etradeTime(readings: ClockReadings, now: number, host?: ApiHost): number {
  const reading = (host && readings[host]) ?? leadingReading(readings);
  return reading ? Math.max(now + reading.offsetMs, reading.seenAt) : now;
}

/** How far this computer's clock is off, in ms: positive where it is behind. */
export function clockErrorMs(readings: ClockReadings): number {
  return leadingReading(readings)?.offsetMs ?? 0;
}

/** What to add to this computer's clock for a host; one that never answered is taken to agree with the other. */
export function offsetFor(readings: ClockReadings, host: string): number {
  const reading = readings[host as ApiHost] ?? leadingReading(readings);
  return reading?.offsetMs ?? 0;
}

/** The reading that was taken last. */
function leadingReading(readings: ClockReadings): ClockReading | undefined {
  return Object.values(readings).sort((one, other) => other.takenAt - one.takenAt)[0];
}
