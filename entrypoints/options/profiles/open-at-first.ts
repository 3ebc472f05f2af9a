/**
 * Which card is open when the page opens; null for none. A person who has hardly begun meets no closed doors.
 * @param ids of the profiles, in the order shown
 * @param keyed how many of them have keys
 * @param asked the part of the page that its address asks for; empty where it asks for none
 */
export function openAtFirst(ids: readonly string[], keyed: number, asked: string): string | null {
  if (ids.includes(asked)) return asked;
  return asked === '' && keyed <= 1 ? (ids[0] ?? null) : null;
}
