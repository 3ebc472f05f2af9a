import { GUEST_QUESTION } from './guest-question.ts';
import { type FieldsByType, isMessage } from './is-message.ts';

const FIELDS: FieldsByType = new Map([[GUEST_QUESTION.type, {}]]);

/** Whether a message is what the content script on a guest's page says, and nothing more. */
export const isGuestQuestion = (message: unknown): boolean => isMessage(message, FIELDS);
