import type { CallInput } from '../../../etrade/catalogue/build-call-url.ts';
import { type Danger, dangerOf } from '../../../etrade/catalogue/operation-dangers.ts';

const WORDS: Readonly<Record<Danger, string>> = {
  read: 'read',
  mayMarkRead: 'may mark it as read',
  previewsOrder: 'previews an order',
  cancelsOrder: 'cancels an order',
  deletesAlerts: 'deletes alerts',
};

/** What a call does beside answering. */
export function DangerWord(call: { readonly operationId: string; readonly input: CallInput }) {
  const danger = dangerOf(call);
  return <span class={danger === 'read' ? undefined : 'bad'}>{WORDS[danger]}</span>;
}
