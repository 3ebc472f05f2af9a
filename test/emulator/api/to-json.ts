import { type Data, ExactNumber } from './exact-number.ts';

export function toJson(data: Data): string {
  if (data instanceof ExactNumber) return data.digits;
  if (Array.isArray(data)) return `[${data.map(toJson).join(',')}]`;
  if (typeof data !== 'object') return JSON.stringify(data);
  const members = Object.entries(data).map(([name, value]) => `${JSON.stringify(name)}:${toJson(value)}`);
  return `{${members.join(',')}}`;
}
