import { alertDetails, alerts, deletedAlerts, storedAlerts } from '../data/alerts.ts';
import { type ApiCall, type ApiResult, type ApiRoute, apiError, forbiddenCode } from './api-route.ts';
import { numberWithin, oneOf, yesOrNo } from './parameters.ts';

const group = 'alerts';

function answerAlerts({ query }: ApiCall): ApiResult {
  const { category, status, direction, search = '', count = '25' } = query;
  const found = storedAlerts.filter(
    (each) =>
      (category ?? each.category) === each.category &&
      (status ?? each.status) === each.status &&
      each.subject.toLowerCase().includes(search.toLowerCase()),
  );
  if (found.length === 0) return null;
  const sorted = direction === 'DESC' ? found.toReversed() : found;
  return { data: alerts(sorted.slice(0, Number(count))) };
}

function deleteAlerts({ environment, parts: [ids = ''] }: ApiCall): ApiResult {
  if (environment !== 'sandbox') return apiError(403, forbiddenCode, 'The emulator deletes no alerts there');
  const unknown = ids.split(',').filter((id) => !storedAlerts.some((alert) => String(alert.id) === id));
  return { data: deletedAlerts(unknown) };
}

export const alertRoutes: ApiRoute[] = [
  {
    row: 7,
    method: 'GET',
    path: /^\/v1\/user\/alerts$/,
    group,
    name: 'alerts',
    parameters: {
      count: numberWithin(700, 1, 300),
      category: oneOf(464, 'STOCK', 'ACCOUNT'),
      status: oneOf(464, 'READ', 'UNREAD', 'DELETED'),
      direction: oneOf(499, 'ASC', 'DESC'),
    },
    answer: answerAlerts,
  },
  {
    row: 8,
    method: 'GET',
    path: /^\/v1\/user\/alerts\/(\d+)$/,
    group,
    name: 'alert details',
    parameters: { htmlTags: yesOrNo(499) },
    answer: ({ parts }) => {
      const alert = storedAlerts.find(({ id }) => String(id) === parts[0]);
      return alert ? { data: alertDetails(alert) } : apiError(404, 53, 'There is no such alert');
    },
  },
  {
    row: 9,
    method: 'DELETE',
    path: /^\/v1\/user\/alerts\/([\d,]+)$/,
    group,
    name: 'alert deletion',
    answer: deleteAlerts,
  },
];
