import type { Failure } from '../connection/failures/failure.ts';
import type { CallbackHeard } from '../etrade/callback/callback-verdict.ts';
import { type Fields, isCallInput, isShortText, type MessageWith } from './fields.ts';
import type { Rejection } from './rejection.ts';

interface CommandForm {
  readonly takes: Fields;
  /** What it may come to beside `done` and `failed`. */
  readonly answers: readonly Reply['name'][];
}

const OF_PROFILE = { profileId: isShortText };

/** What our own pages may ask of the background. */
export const COMMANDS = {
  /** Asks for a token; while one is awaited, brings its E*TRADE tab to the front. */
  connect: { takes: OF_PROFILE, answers: ['rejected', 'tokenWorks'] },
  /** Asks for a token although the present one still works. */
  replaceToken: { takes: OF_PROFILE, answers: ['rejected'] },
  /** After a login that failed: back to the token that was there before it. */
  keepEarlierToken: { takes: OF_PROFILE, answers: ['tokenKept'] },
  /** Loads the authorize page once more, for a login that ended on another page. */
  reopenPage: { takes: OF_PROFILE, answers: [] },
  cancel: { takes: OF_PROFILE, answers: [] },
  /** A code, or a callback address with one, as the person typed it. */
  useCode: { takes: { ...OF_PROFILE, entry: isShortText }, answers: ['rejected'] },
  renew: { takes: OF_PROFILE, answers: ['rejected'] },
  disconnect: { takes: OF_PROFILE, answers: ['rejected', 'tokenGone'] },
  runCall: {
    takes: { ...OF_PROFILE, operationId: isShortText, input: isCallInput },
    answers: ['rejected'],
  },
  /** A call that changes something. A page asks the person before it sends this. */
  runChange: {
    takes: { ...OF_PROFILE, operationId: isShortText, input: isCallInput },
    answers: ['rejected'],
  },
  /** Waits for an answer no longer. */
  cancelCall: { takes: { ...OF_PROFILE, callId: isShortText }, answers: [] },
  checkKeys: { takes: OF_PROFILE, answers: ['rejected'] },
  /** Asks what E*TRADE says of the callback of this key. */
  checkCallback: { takes: OF_PROFILE, answers: ['rejected', 'callbackHeard'] },
  /** The same with the saved address in place of `oob`. */
  tryCallbackAddress: { takes: OF_PROFILE, answers: ['rejected', 'callbackHeard'] },
  /** Takes keys, token and answers of a profile that a passphrase keeps out of memory. */
  lock: { takes: OF_PROFILE, answers: ['rejected'] },
  /** The page has unlocked the profile: what was sealed with the keys goes on. */
  resume: { takes: OF_PROFILE, answers: [] },
  /** Takes the offered code of another program to the address that a rule names. */
  sendCode: { takes: {}, answers: ['rejected'] },
  /** Hands the offered code of another program to a paired one. */
  sendOffer: { takes: { pairingId: isShortText }, answers: ['rejected'] },
  /** Sends what is held to a paired program. */
  sendNow: { takes: { pairingId: isShortText }, answers: ['rejected'] },
  /** Looks at the stored state and ends what a stopped background has left half-done. */
  settle: { takes: {}, answers: [] },
} as const satisfies Readonly<Record<string, CommandForm>>;

export type CommandType = keyof typeof COMMANDS;

export type CommandOf<Type extends CommandType> = MessageWith<Type, (typeof COMMANDS)[Type]['takes']>;
export type Command = { [Type in CommandType]: CommandOf<Type> }[CommandType];

type FieldOf<Type extends CommandType> = keyof (typeof COMMANDS)[Type]['takes'];

/** The commands that take their profile and nothing else. */
export type ProfileCommandType = {
  [Type in CommandType]: [FieldOf<Type>, 'profileId'] extends ['profileId', FieldOf<Type>] ? Type : never;
}[CommandType];

/** The answer to a command. What it changed is in storage. */
export type Reply =
  | { readonly name: 'done'; readonly tookMs?: number }
  | Rejected
  | { readonly name: 'failed'; readonly failure: Failure }
  /** Connecting was not begun: another login could end a token that still works. */
  | { readonly name: 'tokenWorks'; readonly isKnown: boolean }
  /** The token is there again, and whether it works could not be found out. */
  | { readonly name: 'tokenKept' }
  | { readonly name: 'callbackHeard'; readonly heard: CallbackHeard }
  /** E*TRADE refuses the token, so there was nothing to revoke any more. */
  | { readonly name: 'tokenGone' };

/** The input itself was wrong or the moment is, so nothing was begun. */
export type Rejected = { readonly name: 'rejected' } & Rejection;

/** What a command may come to. */
export type ReplyOf<Type extends CommandType> = Extract<
  Reply,
  { readonly name: 'done' | 'failed' | (typeof COMMANDS)[Type]['answers'][number] }
>;

export const DONE = { name: 'done' } as const satisfies Reply;

/** The background was stopped before it could answer: nothing is known of the outcome. */
export interface LostReply {
  readonly name: 'lost';
}
