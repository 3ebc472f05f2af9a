/** One parameter of an Authorization header, which may be any program's. */
export interface HeaderParameter {
  readonly name: string;
  /** As it stands there. */
  readonly raw: string;
  /** Decoded; as it stands there where it cannot be. */
  readonly value: string;
  readonly isQuoted: boolean;
}

export interface ParsedHeader {
  /** Null where there is none. It is no parameter and never signed. */
  readonly realm: string | null;
  readonly parameters: readonly HeaderParameter[];
}

/** By itself, or behind its name: in a program's own writing, in a log, among other headers. */
const BEGINNING = /^\s*["']?OAuth(?:\s+|$)|\bAuthorization["']?\s*[:=]\s*b?["']?\s*OAuth(?:\s+|$)/i;
/** Where another header follows. */
const NEXT_HEADER = /\r?\n[<>\s]*[\w-]+:/;
const PARAMETER = /(?<![^\s=,"'&])([^\s=,"'&]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,"']*))/g;

/** RFC 5849 3.5.1, with or without the header's name, and as forgiving as may be; null for another scheme. */
export function parseAuthorizationHeader(text: string): ParsedHeader | null {
  const plain = text.replaceAll('\\"', '"');
  const beginning = BEGINNING.exec(plain);
  if (!beginning) return null;
  const [header = ''] = plain.slice(beginning.index + beginning[0].length).split(NEXT_HEADER);
  const found = [...header.matchAll(PARAMETER)].map(([, name = '', double, single, bare = '']) => ({
    name: decodeOnce(name),
    raw: double ?? single ?? bare,
    isQuoted: double !== undefined,
  }));
  const isRealm = ({ name }: { name: string }) => name.toLowerCase() === 'realm';
  return {
    realm: found.find(isRealm)?.raw ?? null,
    parameters: found
      .filter((each) => !isRealm(each))
      .map((each) => ({ ...each, value: decodeOnce(each.raw) })),
  };
}

/** What is no percent-encoded UTF-8 stands for itself. */
export function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
