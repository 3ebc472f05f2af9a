import type { Network } from '../../http/send.ts';
import type { RandomSource } from '../../oauth/random-nonce.ts';
import type { Measured } from './server-clock.ts';

/** What is learnt of a server's clock, and used when signing for it. Spans in ms. */
export interface ServerClock {
  /** Server minus this computer. */
  readonly offsetOf: (host: string) => number;
  readonly learn: (host: string, measured: Measured) => void;
}

/** The world that an exchange needs, passed in so that tests can stand in for it. */
export interface Transport extends Network {
  readonly random: RandomSource;
  readonly wait: (ms: number) => Promise<void>;
  readonly clock: ServerClock;
}
