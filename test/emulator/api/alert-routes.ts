import { alertDetails, alerts } from '../data/alerts.ts';
import { type ApiRoute, apiError } from './api-route.ts';

const group = 'alerts';

export const alertRoutes: ApiRoute[] = [
  {
    row: 7,
    method: 'GET',
    path: /^\/v1\/user\/alerts$/,
    group,
    name: 'alerts',
    answer: () => ({ data: alerts() }),
  },
  {
    row: 8,
    method: 'GET',
    path: /^\/v1\/user\/alerts\/(\d+)$/,
    group,
    name: 'alert details',
    answer: ({ parts }) => {
      const data = alertDetails(parts[0] ?? '');
      return data ? { data } : apiError(404, 53, 'There is no such alert');
    },
  },
  {
    row: 9,
    method: 'DELETE',
    path: /^\/v1\/user\/alerts\/([\d,]+)$/,
    group,
    name: 'forbidden: delete alerts',
    answer: () => apiError(403, 499, 'The emulator deletes no alerts'),
  },
];
