import { isText } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

/** Id of the profile in front of the person. Writers: popup and console, one at a time: the person's hand. */
export const selectedProfileItem = storedItem('local', 'selected-profile', 'sandbox', isText);
