/** What a call does beside answering. */
export type Danger = 'read' | 'mayMarkRead' | 'previewsOrder' | 'cancelsOrder' | 'deletesAlerts';

const DANGERS: Readonly<Record<string, Danger>> = {
  listAlertDetails: 'mayMarkRead',
  previewOrder: 'previewsOrder',
  cancelOrder: 'cancelsOrder',
  deleteAlerts: 'deletesAlerts',
};

export const dangerOf = (operationId: string): Danger => DANGERS[operationId] ?? 'read';
