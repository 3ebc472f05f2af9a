import type { Pair } from '../../oauth/pair.ts';
import { ENVIRONMENTS, type Environment } from '../environments.ts';

/** Why a path that was typed is not asked for. */
export type FreePathFault =
  | 'controlCharacter'
  | 'backslash'
  | 'fragment'
  | 'otherHost'
  | 'atSign'
  | 'doubleSlash'
  | 'dots'
  | 'encodedSlash'
  | 'encodedDot'
  | 'badEscape'
  | 'notUnderV1'
  | 'oauthPath'
  | 'notARead'
  | 'oauthParameter'
  | 'notSendable';

type Rules = readonly (readonly [FreePathFault, RegExp])[];

/** `%25…` too: what is decoded twice on its way would be the same. */
const ANYWHERE: Rules = [
  ['notSendable', /\p{Cs}/u],
  ['controlCharacter', /\p{Cc}|[\u2028\u2029]|%(?:25)*(?:[01][\da-f]|7f)/iu],
  ['backslash', /\\/],
  ['fragment', /#/],
];

const IN_PATH: Rules = [
  ['doubleSlash', /\/\//],
  ['atSign', /@/],
  ['encodedSlash', /%(?:25)*(?:2f|5c)/i],
  ['encodedDot', /%(?:25)*2e/i],
  ['dots', /\.\.|(?:^|\/)\.(?:[/;]|$)/],
  ['notUnderV1', /^\/v(?!1\/)\d+(?:\/|$)/i],
  ['oauthPath', /^\/(?:v1\/)?oauth\b/i],
  ['notARead', /\/orders\b.*\/(?:preview|place|cancel|change)\b/i],
];

/** What belongs to the signature has no other place than its header; the last one no object can hold. */
const IN_QUERY: Rules = [
  ['oauthParameter', /^oauth_/i],
  ['notSendable', /^__proto__$/],
];

const brokenRule = (rules: Rules, text: string) => rules.find(([, pattern]) => pattern.test(text))?.[0];

/** Decoded: the segments of the path behind /v1, and the parameters in their order. */
export type FreePath =
  | { readonly segments: readonly string[]; readonly query: readonly Pair[]; readonly fault?: never }
  | { readonly fault: FreePathFault };

/**
 * What a person types to ask for anything under /v1: a path with or without /v1 before it, or a whole address of the
 * environment's host. Repeated parameters keep their order.
 */
export function readFreePath(typed: string, environment: Environment): FreePath {
  try {
    const text = typed.trim().replace(/^(?=[\w-]+\.etrade\.com(?:\/|$))/i, 'https://');
    return read(text, `https://${ENVIRONMENTS[environment].apiHost}`);
  } catch (error) {
    if (error instanceof URIError) return { fault: 'badEscape' };
    throw error;
  }
}

function read(typed: string, origin: string): FreePath {
  const isAddress = /^[a-z][a-z\d+.-]*:\//i.test(typed);
  const isOurs = typed.slice(0, origin.length + 1).toLowerCase() === `${origin}/`;
  if (isAddress && !isOurs) return { fault: 'otherHost' };
  const [path = '', ...rest] = (isAddress ? typed.slice(origin.length) : typed).split('?');
  const rooted = path.replace(/^(?!\/)/, '/');
  const query = pairsOf(rest.join('?'));
  const decoded = decodeURIComponent(rooted);
  const fault =
    brokenRule(ANYWHERE, typed) ??
    brokenRule(IN_PATH, rooted) ??
    brokenRule(IN_PATH, decoded) ??
    query.map(([name]) => brokenRule(IN_QUERY, name)).find(Boolean);
  if (fault) return { fault };
  const [, version, behind = ''] = /^\/(v1\/)?(.*?)\/?$/is.exec(decoded) ?? [];
  if (behind === '' || (isAddress && !version)) return { fault: 'notUnderV1' };
  return { segments: behind.split('/'), query };
}

/** As every server reads a query, so that what is signed is what is meant: `+` is a blank. */
function pairsOf(query: string): Pair[] {
  const parts = query.split('&').filter((part) => part !== '');
  return parts.map((part) => {
    const [name = '', ...value] = part.replaceAll('+', ' ').split('=').map(decodeURIComponent);
    return [name, value.join('=')];
  });
}
