import { visibleText } from '@/utils/words/visible-text';

/** An address in its parts: host, path, and each parameter as what it says, in the order in which it was sent. */
export function urlParts(url: string): (readonly [name: string, value: string])[] {
  const { host, pathname, search } = new URL(url);
  const query = [...new URLSearchParams(search)];
  return [
    ['host', host],
    ['path', pathname],
    ...query.map(([name, value]) => [`?${visibleText(name)}`, visibleText(value)] as const),
  ];
}
