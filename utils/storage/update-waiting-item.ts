import { isNumber } from './checks.ts';
import { storedItem } from './stored-item.ts';

/** Since when a new version waits to be installed, in epoch ms; 0 where none does. Writer: background. */
export const updateWaitingItem = storedItem('session', 'update-waiting', 0, isNumber);
