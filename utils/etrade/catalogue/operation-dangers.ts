/** What a call does beside answering. */
export type Danger = 'read' | 'mayMarkRead';

const DANGERS: Readonly<Record<string, Danger>> = { listAlertDetails: 'mayMarkRead' };

export const dangerOf = (operationId: string): Danger => DANGERS[operationId] ?? 'read';
