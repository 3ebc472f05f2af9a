import { dots, maskedName, maskedText, maskedValue } from './mask-text.ts';
import type { Pair } from './pair.ts';
import type { BaseStringPart, SignatureSteps } from './signature-steps.ts';

/** The same steps with neither keys nor token nor secrets in them: what they are of keeps its length everywhere. */
export function maskedSteps({ collected, sorted, baseString, signed }: SignatureSteps): SignatureSteps {
  return {
    collected: collected.map(({ from, name, value }) => ({
      from,
      name: maskedName(name),
      value: maskedValue(name, value),
    })),
    sorted: sorted.map(maskedPair),
    baseString: baseString.map(maskedPart),
    signed: signed && {
      ...signed,
      key: [dots(signed.key[0]), dots(signed.key[1])],
      header: signed.header.map(maskedPair),
    },
  };
}

const maskedPair = ([name, value]: Pair): Pair => [maskedName(name), maskedValue(name, value)];

function maskedPart({ kind, text, encodes, of }: BaseStringPart): BaseStringPart {
  const mask = {
    method: maskedText,
    uri: maskedText,
    separator: maskedText,
    name: (each: string) => (maskedName(encodes) === encodes ? each : dots(each)),
    value: (each: string) => maskedValue(of, each),
  }[kind];
  return { kind, text: mask(text), encodes: mask(encodes), ...(of !== undefined && { of: maskedName(of) }) };
}
