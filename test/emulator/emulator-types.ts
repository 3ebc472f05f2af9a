import type { Environment } from './hosts.ts';
import type { ConsumerKey } from './invented-keys.ts';
import type { RandomBytes } from './random-text.ts';
import type { Scenario } from './scenario.ts';

export interface EmulatorOptions {
  /** Milliseconds since 1970; Date.now by default. */
  now?: () => number;
  randomBytes?: RandomBytes;
}

export interface RequestMatch {
  host?: string;
  method?: string;
  /** A text is the exact path, without the query. */
  path: string | RegExp;
}

export interface Hold {
  /** Settles when the request has been read and processed. */
  arrived: Promise<JournalEntry>;
  release(): void;
}

export interface CannedAnswer {
  status: number;
  headers?: Record<string, string>;
  body: string | Uint8Array;
}

export interface JournalEntry {
  at: number;
  host: string;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string | string[]>;
  oauth: Record<string, string>;
  body: string;
  /** Null until an answer goes out, and for good when none does. */
  status: number | null;
  outcome: string;
}

export type DropMoment = 'beforeReading' | 'afterReading';

/** What becomes of a signed request that the browser sends again by itself after the drop. */
export type Resends = 'drop' | 'serve';

export interface Controls {
  /** The next matching request is processed, but its answer waits for release(). */
  hold(match: RequestMatch): Hold;
  /** The next matching request loses its connection, without or with having been processed. */
  drop(match: RequestMatch, when: DropMoment, resends?: Resends): void;
  /** The next `times` matching requests get this answer and are not processed. */
  answer(match: RequestMatch, answer: CannedAnswer, times?: number): void;
  /** The body of the next matching answer trickles. */
  slow(match: RequestMatch, bytesPerSecond: number): void;
}

export interface Emulator extends Controls {
  readonly ports: { https: number; proxy: number; control: number };
  /** Every name to lead to the HTTPS port. */
  readonly hosts: string[];
  /** PEM of the certificate to trust; it signed the server's own. */
  readonly certificate: string;
  /** Base64 SHA-256 of the public key info of the server's certificate. */
  readonly spki: string;
  readonly keys: Record<Environment, ConsumerKey>;
  /** Targets that the proxy refused; survives reset(). */
  readonly refused: string[];
  readonly journal: JournalEntry[];
  readonly scenario: Scenario;
  readonly clock: { now(): number; shift(ms: number): void };
  /** Every token, secret and verifier ever issued and the key secrets; survives reset(). */
  issuedSecrets(): string[];
  expireKey(environment: Environment): void;
  registerCallback(environment: Environment, url: string | null): void;
  /** What a foreign host answers on every path; null for what it answers of itself. */
  foreignPage(host: string, html: string | null): void;
  reset(): void;
  close(): Promise<void>;
}
