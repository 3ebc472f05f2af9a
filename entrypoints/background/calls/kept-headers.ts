/** No answer of E*TRADE has a tenth of it. */
const MOST_HEADERS = 60;
const MOST_CHARACTERS = 1000;

/** What lets somebody in. */
const SECRET = /^(?:set-cookie2?|(?:proxy-)?authorization|authentication-info)$/i;

/** The headers of an answer as they may be kept beside it: bounded, and nothing secret. */
export const keptHeaders = (headers: Iterable<readonly [string, string]>): (readonly [string, string])[] =>
  [...headers]
    .filter(([name]) => !SECRET.test(name))
    .slice(0, MOST_HEADERS)
    .map(([name, value]) => [name.slice(0, MOST_CHARACTERS), value.slice(0, MOST_CHARACTERS)]);
