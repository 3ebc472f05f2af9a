import type { Environment } from '../../etrade/environments.ts';

/** What a program is given: today's token, and for which key it is. */
export interface Handover {
  readonly environment: Environment;
  readonly consumerKey: string;
  /** Null unless the person wants it handed over too: most programs have it already. */
  readonly consumerSecret: string | null;
  readonly token: string;
  readonly tokenSecret: string;
  /** Epoch ms. */
  readonly issuedAt: number;
  /** When the token dies for good, in epoch ms. */
  readonly endsAt: number;
  /** Epoch ms of the last call that E*TRADE accepted. */
  readonly lastUsedAt: number;
  /** Of this computer, where the programs run: some write times without one. */
  readonly timeZone: string;
}
