/** What may stand before the first element of XML or of a page. */
const BEFORE = /^\s*(?:(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype\b[^>]*>)\s*)*/i;
const NAME = /^<(?:[\w-]+:)?([\w-]+)/;

/** The name of the first element, as it is written; null where a text is no markup. */
export function rootOf(text: string): string | null {
  return NAME.exec(text.replace(BEFORE, ''))?.[1] ?? null;
}
