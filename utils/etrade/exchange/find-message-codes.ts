/** Beyond this an answer is not searched for remarks: to read it takes longer than a look at it. */
const MOST_CHARACTERS = 1024 * 1024;

interface WireResponse {
  readonly Messages?: { readonly Message?: unknown } | null;
}

/**
 * The numbers in the messages of an answer: what E*TRADE remarks on a call that it took, such as a symbol that it does
 * not know among others. A single message may come without a list.
 */
export function findMessageCodes(body: string): number[] {
  if (body.length > MOST_CHARACTERS || !body.includes('"Messages"')) return [];
  return responsesIn(body)
    .flatMap((response) => response?.Messages?.Message)
    .map((message) => Number((message as { readonly code?: unknown } | null | undefined)?.code))
    .filter(Number.isInteger);
}

function responsesIn(body: string): (WireResponse | null)[] {
  try {
    return Object.values(JSON.parse(body) ?? {});
  } catch {
    return [];
  }
}
