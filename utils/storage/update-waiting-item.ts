import { storedItem } from './stored-item.ts';

/** Whether a new version waits to be installed. Writer: background. */
export const updateWaitingItem = storedItem<boolean>('session', 'update-waiting', false);
