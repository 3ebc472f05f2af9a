import { holdsToken, type Status } from '../../connection/status.ts';
import { formatTimeLeft } from '../format-time.ts';
import { STATUS_WORDS } from '../status-words.ts';

/**
 * One profile in one line: `Connected, 9 h 29 min left · 5a5a…000a`.
 * @param now epoch ms at E*TRADE
 * @param hint enough of its key to tell it from another; null where there is none
 */
export function profileSummary(status: Status, now: number, hint: string | null): string {
  const word = STATUS_WORDS[status.name];
  const state = holdsToken(status) ? `${word}, ${formatTimeLeft(status.endsAt - now)} left` : word;
  return `${state} · ${hint ?? 'no keys'}`;
}
