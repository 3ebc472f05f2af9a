import { prettyBody } from '@/utils/ui/body/pretty-body';

/** A body as it is shown, whole. */
export function prettyText(body: string) {
  const { kind, pieces } = prettyBody(body);
  return { kind, text: [...pieces].map(({ text }) => text).join('') };
}
