import type { Status } from '../../connection/status.ts';
import { formatHoursLeft } from '../format-time.ts';
import { STATUS_WORDS } from '../status-words.ts';

const PRODUCT = 'Opening Bell';

/**
 * What the browser's tab says of a page.
 * @param page its own name; null where that is the product's
 * @param now epoch ms at E*TRADE
 */
export function pageTitle(page: string | null, label: string, status: Status, now: number): string {
  return [`${standing(label, status, now)}`, page, PRODUCT].filter((part) => part !== null).join(' – ');
}

function standing(label: string, status: Status, now: number): string {
  if (status.name === 'active') return `● ${label}, ${formatHoursLeft(status.endsAt - now)}`;
  return `${label}, ${STATUS_WORDS[status.name].toLowerCase()}`;
}
