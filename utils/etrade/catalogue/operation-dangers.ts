import type { CallInput } from './build-call-url.ts';
import { meantOperation } from './meant-operation.ts';

/** What a call does beside answering. */
export type Danger = 'read' | 'mayMarkRead' | 'previewsOrder' | 'cancelsOrder' | 'deletesAlerts';

const DANGERS: Readonly<Record<string, Danger>> = {
  listAlertDetails: 'mayMarkRead',
  previewOrder: 'previewsOrder',
  cancelOrder: 'cancelsOrder',
  deleteAlerts: 'deletesAlerts',
};

/** Of a free path, by what it leads to. */
export const dangerOf = (call: { readonly operationId: string; readonly input: CallInput }): Danger =>
  DANGERS[meantOperation(call)?.id ?? ''] ?? 'read';
