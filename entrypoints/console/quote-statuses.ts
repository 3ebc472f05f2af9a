/** An answer begins with the state of its quotes; a whole one of some megabytes is not searched for it. */
const SEARCHED_CHARACTERS = 256 * 1024;

/** As JSON and as XML have it. */
const STATUS = /"(?:quoteStatus|quoteType)"\s*:\s*"(\w+)"|<(?:quoteStatus|quoteType)>(\w+)</g;

/** What E*TRADE says of the age of the quotes in an answer, each word once. */
export function quoteStatuses(body: string): string[] {
  const found = [...body.slice(0, SEARCHED_CHARACTERS).matchAll(STATUS)];
  return [...new Set(found.map(([, json, xml]) => json ?? xml ?? ''))];
}
