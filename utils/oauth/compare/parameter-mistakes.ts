import type { Pair } from '../pair.ts';
import { decodeOnce } from '../parse-authorization-header.ts';
import { cutAtEquals, decodedAgain, plusAsBlank } from './encodings.ts';
import type { Facts, Mistake } from './signing.ts';

const HEADER_OR_NOT = [
  ['oauth_version', '1.0'],
  ['oauth_version', '1.0a'],
  ['oauth_callback', 'oob'],
  ['oauth_callback', ''],
  ['oauth_verifier', ''],
  ['oauth_token', ''],
  ['oauth_signature', ''],
] as const;

const isOAuth = ([name]: Pair) => name.startsWith('oauth_');
const queryOf = ({ signable }: Facts): Pair[] => [...new URL(signable.url).searchParams];
const oauthOf = ({ signable }: Facts) => signable.oauth;
const formOf = ({ signable }: Facts) => signable.form ?? [];
const all = (facts: Facts, query: readonly Pair[] = queryOf(facts)) => [
  ...oauthOf(facts),
  ...query,
  ...formOf(facts),
];

/** The pairs of the query as they are written there. */
const written = ({ signable }: Facts): Pair[] =>
  new URL(signable.url).search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', value = ''] = part.split(/=(.*)/s);
      return [name, value] as const;
    });

const mapValues = (pairs: readonly Pair[], change: (text: string) => string): Pair[] =>
  pairs.map(([name, value]) => [name, change(value)] as const);

const byName = (pairs: readonly Pair[]) => [...new Map(pairs)];

/** What a program makes of a body that no signature covers. */
function bodyAsPairs(body: string): Pair[][] {
  const characters = [...body].map((character, at): Pair => [String(at), character]);
  return [[[body, '']], [['body', body]], [...new URLSearchParams(body)], characters, membersOf(body)];
}

function membersOf(body: string): Pair[] {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).map(([name, member]) => [
      name,
      typeof member === 'object' ? JSON.stringify(member) : String(member),
    ]);
  } catch {
    return [];
  }
}

/** What may go wrong in collecting what is signed, the likeliest first. */
export const PARAMETER_MISTAKES = {
  queryNotSigned: (_, facts) => (queryOf(facts).length > 0 ? [{ pairs: all(facts, []) }] : []),
  formNotSigned: ({ pairs }, facts) =>
    formOf(facts).length > 0 ? [{ pairs: pairs.slice(0, pairs.length - formOf(facts).length) }] : [],
  bodySigned: ({ pairs }, { request }) =>
    request.body === undefined
      ? []
      : bodyAsPairs(request.body).map((more) => ({ pairs: [...pairs, ...more] })),
  leftOut: ({ pairs }) =>
    pairs
      .filter(isOAuth)
      .map(([name]) => ({ change: { pairs: pairs.filter((pair) => pair[0] !== name) }, of: name })),
  signedButNotSent: ({ pairs }) =>
    HEADER_OR_NOT.filter(([name]) => pairs.every((pair) => pair[0] !== name)).map((pair) => ({
      change: { pairs: [...pairs, pair] },
      of: pair[0],
    })),
  realmSigned: ({ pairs }, { realm }) => [{ pairs: [...pairs, ['realm', realm ?? '']] }],
  headerNotSigned: ({ pairs }) => [{ pairs: pairs.filter((pair) => !isOAuth(pair)) }],
  signedTwice: ({ pairs }, facts) => [
    { pairs: [...pairs, ...queryOf(facts)] },
    { pairs: [...pairs, ...formOf(facts)] },
    { pairs: [...pairs, ...pairs] },
  ],
  repeatLost: ({ pairs }) => [{ pairs: byName(pairs) }, { pairs: byName(pairs.toReversed()) }],
  emptyLeftOut: ({ pairs }) => [{ pairs: pairs.filter(([, value]) => value !== '') }],
  plusNotDecoded: (_, facts) => [
    {
      pairs: all(
        facts,
        written(facts).map(([name, value]) => [decodeOnce(name), decodeOnce(value)]),
      ),
    },
  ],
  queryNotDecoded: (_, facts) => [
    { pairs: all(facts, written(facts)) },
    {
      pairs: all(
        facts,
        written(facts).map(([name, value]) => [name, decodeOnce(value)]),
      ),
    },
  ],
  plusAsBlank: ({ pairs }, facts) => [
    { pairs: mapValues(pairs, plusAsBlank) },
    { pairs: all(facts, mapValues(queryOf(facts), plusAsBlank)) },
    { pairs: [...mapValues(oauthOf(facts), plusAsBlank), ...queryOf(facts), ...formOf(facts)] },
  ],
  decodedTwice: ({ pairs }, facts) => [
    { pairs: mapValues(pairs, decodedAgain) },
    { pairs: mapValues(pairs, decodeOnce) },
    { pairs: all(facts, mapValues(queryOf(facts), decodeOnce)) },
  ],
  cutAtEquals: ({ pairs }, facts) => [
    { pairs: mapValues(pairs, cutAtEquals) },
    { pairs: all(facts, mapValues(queryOf(facts), cutAtEquals)) },
    { pairs: [...mapValues(oauthOf(facts), cutAtEquals), ...queryOf(facts), ...formOf(facts)] },
  ],
} as const satisfies Readonly<Record<string, Mistake>>;
