import { gzipSync } from 'node:zlib';
import { type Answer, text } from '../answer.ts';
import type { Scenario } from '../scenario.ts';
import { header, type SeenRequest } from '../seen-request.ts';
import type { ApiError, ApiResult } from './api-route.ts';
import type { Data } from './exact-number.ts';
import { toJson } from './to-json.ts';
import { toXml } from './to-xml.ts';

type Asked = Pick<SeenRequest, 'path' | 'headers'>;

/** At the end of the path, or where an address of one alert has it. */
const jsonSuffix = /\.json$|(?<=\/user\/alerts)\.json(?=\/)/;

export const withoutSuffix = (path: string): string => path.replace(jsonSuffix, '');

/** Who sends JSON is answered in JSON. */
const wantsJson = (asked: Asked): boolean =>
  jsonSuffix.test(asked.path) ||
  header(asked, 'accept').includes('application/json') ||
  header(asked, 'content-type').includes('application/json');

function render(asked: Asked, status: number, data: { [name: string]: Data }, outcome: string): Answer {
  return wantsJson(asked)
    ? text(status, 'application/json;charset=UTF-8', toJson(data), outcome)
    : text(status, 'application/xml;charset=UTF-8', toXml(data), outcome);
}

export function renderError(
  asked: Asked,
  { status, code, message }: ApiError,
  outcome: string,
  { errorsCarryCode }: Scenario,
): Answer {
  return render(asked, status, { Error: { ...(errorsCarryCode && { code }), message } }, outcome);
}

export function renderResult(asked: Asked, result: ApiResult, name: string, scenario: Scenario): Answer {
  if (result === null) {
    return { status: scenario.nothingStatus, headers: {}, body: '', outcome: `${name}: nothing` };
  }
  if ('data' in result) return render(asked, 200, result.data, name);
  const outcome = name.startsWith('forbidden') ? name : `${name}: error ${result.code}`;
  return renderError(asked, result, outcome, scenario);
}

/** What a careless reader might trip over, where the scenario wants it. */
export function unkindly(
  asked: Asked,
  answer: Answer,
  { apiCookies, apiCaching, apiPacked }: Scenario,
): Answer {
  const isPacked =
    apiPacked && typeof answer.body === 'string' && header(asked, 'accept-encoding').includes('gzip');
  return {
    ...answer,
    body: isPacked ? gzipSync(String(answer.body)) : answer.body,
    headers: {
      ...answer.headers,
      ...(apiCookies && { 'Set-Cookie': 'api_session=invented; Domain=.etrade.com; Path=/; Secure' }),
      ...(apiCaching && { 'Cache-Control': 'max-age=3600' }),
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
    },
  };
}
