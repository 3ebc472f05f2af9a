import type { CallInput } from '@/utils/etrade/catalogue/build-call-url';

/** Puts values into the form of a call, and leads there; nothing is sent but where the person has asked for it. */
export type FillForm = (
  operationId: string,
  values: CallInput,
  then: { readonly name: 'focus'; readonly parameter: string } | { readonly name: 'send' },
) => void;
