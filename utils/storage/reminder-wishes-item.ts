import type { ReminderWishes } from '../../entrypoints/background/signs/reminders.ts';
import { type Check, isBoolean, isRecord } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

export const NO_REMINDERS: ReminderWishes = { tokenEnds: false, mornings: false, morningAt: '09:00' };

const isTimeOfDay = ((value) =>
  typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value)) as Check<string>;

const isReminderWishes = isRecord<ReminderWishes>({
  tokenEnds: isBoolean,
  mornings: isBoolean,
  morningAt: isTimeOfDay,
});

/** Writer: options, once the browser's permission to notify is there. */
export const reminderWishesItem = storedItem('local', 'reminder-wishes', NO_REMINDERS, isReminderWishes);
