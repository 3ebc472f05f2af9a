import { isNullOr, isNumber } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

/** Minutes after a person's last command until a passphrase is asked for again; null: when the browser closes. */
export const lockAfterItem = storedItem<number | null>('local', 'lock-after', 30, isNullOr(isNumber));
