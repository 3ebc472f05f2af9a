import { isText } from './checks.ts';
import { storedItem } from './stored-item.ts';

/** Id of the profile in front of the person. Writers: popup and console, one at a time: the person's hand. */
export const selectedProfileItem = storedItem('local', 'selected-profile', 'sandbox', isText);
