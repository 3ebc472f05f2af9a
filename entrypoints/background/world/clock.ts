import type { ConnectionState } from '@/utils/connection/connection-state';
import { issuerHost } from '@/utils/connection/issuer-host';
import type { ApiHost } from '@/utils/etrade/environments';
import {
  type ClockReadings,
  etradeTime,
  learnReading,
  offsetFor,
} from '@/utils/etrade/exchange/server-clock';
import type { ServerClock } from '@/utils/etrade/exchange/transport';
import { clockReadingsItem } from '@/utils/storage/background-items';

/** A copy of what is stored, so that the time can be told without waiting. */
let readings: ClockReadings = {};

/** To be awaited before anything that asks for the time. */
export async function loadClock(): Promise<void> {
  // Nobody else writes them; what is heard of our own writes is older than what is known here. A reset forgets them.
  clockReadingsItem.watch((stored) => {
    if (Object.keys(stored).length === 0) readings = {};
  });
  // What cannot be read is measured again by the next answer.
  readings = await clockReadingsItem.getValue().catch(() => ({}));
}

/** The time at E*TRADE, epoch ms, by whoever answered last: when something happened. */
export function etradeNow(): number {
  return etradeTime(readings, Date.now());
}

/** The time at who issued what a state holds, epoch ms. */
export function timeFor(state: ConnectionState): number {
  return etradeTime(readings, Date.now(), issuerHost(state));
}

export const serverClock: ServerClock = {
  offsetOf: (host) => offsetFor(readings, host),
  learn: (host, measured) => {
    readings = learnReading(readings, host as ApiHost, measured, Date.now());
    // Nobody waits for it: what was not stored is measured again by the next answer.
    void clockReadingsItem.setValue(readings).catch(() => undefined);
  },
};
