import { isNumber } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

/** Until when reminders have been said or have lapsed, in epoch ms at E*TRADE. Writer: background. */
export const remindedAtItem = storedItem('local', 'reminded-at', 0, isNumber);
