import type { Failure } from '../connection/failures/failure.ts';
import type { CallInput } from '../etrade/catalogue/build-call-url.ts';

/** What our own pages may ask of the background. */
export type Command =
  /** Asks for a token; while one is awaited, brings its E*TRADE tab to the front. */
  | { readonly type: 'connect'; readonly profileId: string }
  /** Asks for a token although the present one still works. */
  | { readonly type: 'replaceToken'; readonly profileId: string }
  /** After a login that failed: back to the token that was there before it. */
  | { readonly type: 'keepEarlierToken'; readonly profileId: string }
  /** Loads the authorize page once more, for a login that ended on another page. */
  | { readonly type: 'reopenPage'; readonly profileId: string }
  | { readonly type: 'cancel'; readonly profileId: string }
  /** A code, or a callback address with one, as the person typed it. */
  | { readonly type: 'useCode'; readonly profileId: string; readonly entry: string }
  | { readonly type: 'renew'; readonly profileId: string }
  | { readonly type: 'disconnect'; readonly profileId: string }
  | {
      readonly type: 'runCall';
      readonly profileId: string;
      readonly operationId: string;
      readonly input: CallInput;
    }
  | { readonly type: 'checkKeys'; readonly profileId: string }
  /** Takes keys, token and answers of a profile that a passphrase keeps out of memory. */
  | { readonly type: 'lock'; readonly profileId: string }
  /** The page has unlocked the profile: what was sealed with the keys goes on. */
  | { readonly type: 'resume'; readonly profileId: string }
  /** Looks at the stored state and ends what a stopped background has left half-done. */
  | { readonly type: 'settle' };

export type CommandType = Command['type'];

/** The answer to a command. What it changed is in storage. */
export type Reply =
  | { readonly name: 'done'; readonly tookMs?: number }
  /** The input itself was wrong, so nothing was begun. */
  | { readonly name: 'rejected'; readonly reason: string }
  | { readonly name: 'failed'; readonly failure: Failure }
  /** Connecting was not begun: another login could end a token that still works. */
  | { readonly name: 'tokenWorks'; readonly isKnown: boolean };

export const DONE: Reply = { name: 'done' };
