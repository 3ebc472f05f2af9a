import type { Data } from '../api/exact-number.ts';

/** Alerts count their time in seconds, other answers in milliseconds. */
const stored = [
  { id: 6001, createTime: 1_767_243_600, subject: 'Transfer of money: completed', status: 'UNREAD' },
  { id: 6002, createTime: 1_767_330_000, subject: 'AAA is down by at least 1%', status: 'READ' },
];

export const alerts = (): { [name: string]: Data } => ({
  AlertsResponse: { totalAlerts: stored.length, Alert: stored },
});

export function alertDetails(id: string): { [name: string]: Data } | undefined {
  const alert = stored.find((each) => String(each.id) === id);
  return (
    alert && {
      AlertDetailsResponse: { ...alert, msgText: 'An invented message.', readTime: 0, deleteTime: 0 },
    }
  );
}
