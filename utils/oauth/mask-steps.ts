import type { SignatureSteps } from './signature-steps.ts';

/** By names that any program may have given: whoever has the value has a part of what signs. */
const HIDDEN = /token|secret|consumer_?key|verifier/i;

export const isHidden = (name: string | undefined) => name !== undefined && HIDDEN.test(name);

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
