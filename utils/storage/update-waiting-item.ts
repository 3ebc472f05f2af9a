import { isBoolean } from './checks.ts';
import { storedItem } from './stored-item.ts';

/** Whether a new version waits to be installed. Writer: background. */
export const updateWaitingItem = storedItem('session', 'update-waiting', false, isBoolean);
