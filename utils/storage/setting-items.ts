import { type Check, isBoolean, isNullOr, isNumber, isRecord } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

export interface Settings {
  /** Show state and hours left on the toolbar icon. */
  readonly showBadge: boolean;
  /** Renew before two idle hours pass, until midnight in New York. */
  readonly keepAlive: boolean;
  /** Minutes after a person's last command until a passphrase is asked for again; null: when the browser closes. */
  readonly lockAfterMinutes: number | null;
  /** Note test calls until the browser closes. */
  readonly keepHistory: boolean;
  /** Keys of one character do something in the console. */
  readonly singleKeys: boolean;
}

/** What may be chosen for `lockAfterMinutes`, in the order in which it is offered. */
export const LOCK_AFTER_MINUTES: readonly Settings['lockAfterMinutes'][] = [15, 30, 120, null];

/** Came with the second version. */
const OF_THE_CONSOLE = { keepHistory: true, singleKeys: true };

export const DEFAULT_SETTINGS: Settings = {
  showBadge: true,
  keepAlive: false,
  lockAfterMinutes: 30,
  ...OF_THE_CONSOLE,
};

const isSettings = isRecord<Settings>({
  showBadge: isBoolean,
  keepAlive: isBoolean,
  lockAfterMinutes: isNullOr(isNumber),
  keepHistory: isBoolean,
  singleKeys: isBoolean,
});

/** Writer: options; the console switches its keys. */
export const settingsItem = storedItem('local', 'settings', DEFAULT_SETTINGS, isSettings, {
  migrations: [(settings) => typeof settings === 'object' && { ...settings, ...OF_THE_CONSOLE }],
});

/** What a person wants to be reminded of. */
export interface ReminderWishes {
  /** Before midnight in New York ends a token. */
  readonly tokenEnds: boolean;
  /** On days of trading, where the profile in front has no token yet. */
  readonly mornings: boolean;
  /** `HH:MM` by the clock on the wall where the person is. */
  readonly morningAt: string;
}

export const NO_REMINDERS: ReminderWishes = { tokenEnds: false, mornings: false, morningAt: '09:00' };

export const isTimeOfDay = ((value) =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)) as Check<string>;

const isReminderWishes = isRecord<ReminderWishes>({
  tokenEnds: isBoolean,
  mornings: isBoolean,
  morningAt: isTimeOfDay,
});

/** Writer: options, once the browser's permission to notify is there. */
export const reminderWishesItem = storedItem('local', 'reminder-wishes', NO_REMINDERS, isReminderWishes);
