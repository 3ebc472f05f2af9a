import { parse, stringify } from 'lossless-json';

export interface PrettyBody {
  readonly kind: 'json' | 'text';
  readonly text: string;
}

/** JSON indented with every number as it came; anything else as it is. */
export function prettyBody(body: string): PrettyBody {
  try {
    return { kind: 'json', text: stringify(parse(body), null, 2) ?? body };
  } catch {
    return { kind: 'text', text: body };
  }
}
