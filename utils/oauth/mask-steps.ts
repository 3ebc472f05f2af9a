import type { SignatureSteps } from './signature-steps.ts';

/** Whoever has these has a part of what signs. */
const HIDDEN_PARAMETERS: ReadonlySet<string> = new Set([
  'oauth_consumer_key',
  'oauth_token',
  'oauth_verifier',
]);

export const isHidden = (name: string | undefined) => name !== undefined && HIDDEN_PARAMETERS.has(name);

/** As long as what it stands for, and nothing of it. */
export const dots = (text: string) => '•'.repeat(text.length);

const shownValue = (name: string | undefined, text: string) => (isHidden(name) ? dots(text) : text);

/** The same steps with neither keys nor token nor secrets in them: what they are of keeps its length everywhere. */
export function maskedSteps({ collected, sorted, baseString, signed }: SignatureSteps): SignatureSteps {
  return {
    collected: collected.map((pair) => ({ ...pair, value: shownValue(pair.name, pair.value) })),
    sorted: sorted.map(([name, value]) => [name, shownValue(name, value)]),
    baseString: baseString.map((part) =>
      part.kind === 'value' && isHidden(part.of)
        ? { ...part, text: dots(part.text), encodes: dots(part.encodes) }
        : part,
    ),
    signed: signed && {
      ...signed,
      key: [dots(signed.key[0]), dots(signed.key[1])],
      header: signed.header.map(([name, raw]) => [name, shownValue(name, raw)]),
    },
  };
}
