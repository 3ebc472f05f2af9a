import type { ReminderWishes } from '../connection/reminders.ts';
import { storedItem } from './stored-item.ts';

export const NO_REMINDERS: ReminderWishes = { tokenEnds: false, mornings: false, morningAt: '09:00' };

/** Writer: options, once the browser's permission to notify is there. */
export const reminderWishesItem = storedItem<ReminderWishes>('local', 'reminder-wishes', NO_REMINDERS);
