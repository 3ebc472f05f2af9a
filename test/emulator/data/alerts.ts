import type { Data } from '../api/exact-number.ts';

export interface InventedAlert {
  id: number;
  createTime: number;
  subject: string;
  status: 'READ' | 'UNREAD' | 'DELETED';
  category: 'STOCK' | 'ACCOUNT';
}

/** Alerts count their time in seconds, other answers in milliseconds. */
export const storedAlerts: readonly InventedAlert[] = [
  {
    id: 6001,
    createTime: 1_767_243_600,
    subject: 'Transfer of money: completed',
    status: 'UNREAD',
    category: 'ACCOUNT',
  },
  {
    id: 6002,
    createTime: 1_767_330_000,
    subject: 'AAA is down by at least 1%',
    status: 'READ',
    category: 'STOCK',
  },
];

const shown = ({ id, createTime, subject, status }: InventedAlert): { [name: string]: Data } => ({
  id,
  createTime,
  subject,
  status,
});

export const alerts = (some: readonly InventedAlert[]): { [name: string]: Data } => ({
  AlertsResponse: { totalAlerts: some.length, Alert: some.map(shown) },
});

export const deletedAlerts = (unknown: readonly string[]): { [name: string]: Data } => ({
  AlertsResponse: {
    result: unknown.length === 0 ? 'SUCCESS' : 'ERROR',
    ...(unknown.length > 0 && { FailedAlerts: { alertId: unknown.map(Number) } }),
  },
});

export const alertDetails = (alert: InventedAlert): { [name: string]: Data } => ({
  AlertDetailsResponse: {
    ...shown(alert),
    msgText: 'An invented message.',
    readTime: 0,
    deleteTime: 0,
  },
});
