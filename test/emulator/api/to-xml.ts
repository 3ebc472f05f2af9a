import { escapeHtml } from '../pages/escape-html.ts';
import { type Data, ExactNumber } from './exact-number.ts';

/** A list has no element of its own: its members repeat the name. */
function element(name: string, data: Data): string {
  if (Array.isArray(data)) return data.map((member) => element(name, member)).join('');
  return `<${name}>${content(data)}</${name}>`;
}

function content(data: Exclude<Data, Data[]>): string {
  if (data instanceof ExactNumber) return data.digits;
  if (typeof data !== 'object') return escapeHtml(String(data));
  return Object.entries(data)
    .map(([name, value]) => element(name, value))
    .join('');
}

export const toXml = (root: { [name: string]: Data }): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${content(root)}`;
