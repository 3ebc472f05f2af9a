import type { EndReason, PushEventType } from '../handover/push/push-event.ts';
import type { Sealed } from '../vault/seal.ts';
import {
  isBoolean,
  isListOf,
  isMapOf,
  isMissingOr,
  isNullOr,
  isNumber,
  isRecord,
  isText,
} from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';
import { isSealed } from './key-items.ts';

/** A program on this computer that gets tokens. */
export interface Pairing {
  readonly id: string;
  readonly address: string;
  /** Its secret, sealed by this device for this address alone. */
  readonly sealed: Sealed;
  /** The consumer keys of other programs whose codes go there by themselves. */
  readonly codesOf?: readonly string[] | undefined;
}

const isPairings = isListOf(
  isRecord<Pairing>({
    id: isText,
    address: isText,
    sealed: isSealed,
    codesOf: isMissingOr(isListOf(isText)),
  }),
);

/** Writer: options; the popup adds whose codes go there. */
export const pairingsItem = storedItem<readonly Pairing[]>('local', 'pairings', [], isPairings);

/** What a program was told last of a profile. */
export interface Told {
  /** SHA-256 of the token: enough to know it again. */
  readonly digest: string;
  /** The consumer key of that token, sealed by this device; null where it could not be. */
  readonly consumer: Sealed | null;
  /** Epoch ms. */
  readonly endsAt: number;
  readonly renewedAt: number;
  /** It is to be told again once it is there: it was locked away, or the person wants it sent. */
  readonly isAway: boolean;
}

/** An event on its way. Stored before each try, so that who finds it knows how many there were. */
export interface PushJob {
  readonly tries: number;
  readonly profileId: string;
  readonly type: PushEventType;
  /** Of a token that ended. */
  readonly reason: EndReason | null;
  readonly about: Told;
}

/** What has gone to a program. On the disk: no sequence comes twice, and what is told once stays told. */
export interface PushState {
  /** Of the last event. */
  readonly sequence: number;
  /** By profile. */
  readonly told: Readonly<Record<string, Told>>;
  /** The last event, while it is on its way. */
  readonly job: PushJob | null;
}

const isTold = isRecord<Told>({
  digest: isText,
  consumer: isNullOr(isSealed),
  endsAt: isNumber,
  renewedAt: isNumber,
  isAway: isBoolean,
});
const isJob = isRecord<PushJob>({
  tries: isNumber,
  profileId: isText,
  type: isText,
  reason: isNullOr(isText),
  about: isTold,
});

/** By pairing. Writer: background. */
export const pushStatesItem = storedItem<Readonly<Record<string, PushState>>>(
  'local',
  'push-states',
  {},
  isMapOf(isRecord<PushState>({ sequence: isNumber, told: isMapOf(isTold), job: isNullOr(isJob) })),
);

/** How a delivery stands. */
export type DeliveryOutcome =
  | 'underWay'
  | 'delivered'
  | 'stranger'
  | 'refused'
  | 'unreachable'
  | 'timedOut'
  | 'answerTooLarge'
  | 'notAllowed'
  | 'unreadable'
  | 'overtaken'
  | 'unpaired'
  | 'stopped';

/** What was sent, when, where to, and how it ended; nothing secret. */
export interface Delivery {
  readonly pairingId: string;
  readonly sequence: number;
  /** This computer's epoch ms, at its beginning or its end. */
  readonly at: number;
  readonly type: PushEventType;
  /** Its label; null where the event is of none. */
  readonly profile: string | null;
  readonly address: string;
  readonly outcome: DeliveryOutcome;
  /** Of an answer. */
  readonly status?: number | undefined;
}

const isDelivery = isRecord<Delivery>({
  pairingId: isText,
  sequence: isNumber,
  at: isNumber,
  type: isText,
  profile: isNullOr(isText),
  address: isText,
  outcome: isText,
  status: isMissingOr(isNumber),
});

export const DELIVERIES_KEPT = 30;

/** The latest, newest first. Writer: background. */
export const deliveriesItem = storedItem<readonly Delivery[]>(
  'local',
  'deliveries',
  [],
  isListOf(isDelivery),
  {
    isDisposable: true,
  },
);
