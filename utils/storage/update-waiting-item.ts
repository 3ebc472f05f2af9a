import { isNumber } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

/** Since when a new version waits to be installed, in epoch ms; 0 where none does. Writer: background. */
export const updateWaitingItem = storedItem('session', 'update-waiting', 0, isNumber);
