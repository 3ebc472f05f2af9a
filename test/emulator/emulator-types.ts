import type { Body } from './answer.ts';
import type { SiteClock } from './clock.ts';
import type { ConsumerKey, KeyName } from './invented-keys.ts';
import type { Issued } from './oauth/tokens.ts';
import type { RandomBytes } from './random-text.ts';
import type { Scenario } from './scenario.ts';

export interface EmulatorOptions {
  /** Milliseconds since 1970; Date.now by default. */
  now?: () => number;
  randomBytes?: RandomBytes;
  /** Speak HTTP/2 to those who can, as the real hosts most likely do. Default false: most faults are of a connection. */
  http2?: boolean;
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
  body: Body;
}

export interface JournalEntry {
  at: number;
  /** The version of HTTP. */
  protocol: '1.1' | '2.0';
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

/** How the end of a body is known; a body that is cut keeps its framing and loses its second half. */
export type Framing = 'length' | 'chunked';

/**
 * `cut`: every connection ends before TLS does. `stranger`: the certificate is nobody's, so none should trust it.
 * `unknown`: the proxy finds no such name; a browser without the proxy has to be started without it.
 */
export type Line = 'up' | 'cut' | 'stranger' | 'unknown';

export interface Controls {
  /** The next matching request is processed, but its answer waits for release(). */
  hold(match: RequestMatch): Hold;
  /** The next matching request loses its connection, without or with having been processed. */
  drop(match: RequestMatch, when: DropMoment, resends?: Resends): void;
  /** The next `times` matching requests get this answer and are not processed. */
  answer(match: RequestMatch, answer: CannedAnswer, times?: number): void;
  /** The body of the next matching answer trickles. */
  slow(match: RequestMatch, bytesPerSecond: number): void;
  /** The connection ends in the middle of the body of the next matching answer. */
  cutBody(match: RequestMatch, framing: Framing): void;
}

export interface Emulator extends Controls {
  readonly ports: { https: number; proxy: number; control: number };
  /** Every name to lead to the HTTPS port. */
  readonly hosts: string[];
  /** PEM of the certificate to trust; it signed the server's own. */
  readonly certificate: string;
  /** Base64 SHA-256 of the public key info of the server's certificate. */
  readonly spki: string;
  readonly keys: Record<KeyName, ConsumerKey>;
  /** Targets that the proxy refused; survives reset(). */
  readonly refused: string[];
  readonly journal: JournalEntry[];
  readonly scenario: Scenario;
  readonly clock: Omit<SiteClock, 'reset'>;
  /** Every token, secret and verifier ever issued and the key secrets; survives reset(). */
  issuedSecrets(): string[];
  /** Requests that are on their way to this host are lost. */
  setLine(host: string, line: Line): void;
  /** The same without the key secrets, each with what it is. */
  issued(): readonly Issued[];
  expireKey(keyName: KeyName): void;
  registerCallback(keyName: KeyName, url: string | null): void;
  /** Asked for, and not activated yet: logins end on the code page, and the address is refused. */
  submitCallback(keyName: KeyName, url: string): void;
  /** The authorize address of a login that another program has begun, with this key. */
  otherProgramsLogin(keyName: KeyName): string;
  /** What a foreign host answers on every path; null for what it answers of itself. */
  foreignPage(host: string, html: string | null): void;
  reset(): void;
  close(): Promise<void>;
}
