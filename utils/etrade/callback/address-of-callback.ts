/**
 * The web address in a text that holds one with what E*TRADE has added to it, without that; null where it holds none.
 * Whether it could be a callback address is asked where it is used.
 */
export function addressOfCallback(text: string): string | null {
  const url = URL.parse(/https?:\/\/[^\s"'<>]+/i.exec(text)?.[0] ?? '');
  if (!url) return null;
  const fields = url.search.slice(1).split('&');
  url.search = fields.filter((field) => !/^oauth_/i.test(field)).join('&');
  return url.origin + url.pathname + url.search;
}
