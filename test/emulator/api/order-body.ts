import type { ApiCall } from './api-route.ts';

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Does the body, of the kind that its Content-Type says, hold a part of this name? */
export function bodyHas({ contentType, body }: ApiCall, name: string): boolean {
  if (contentType.includes('json')) return isJson(body) && body.includes(`"${name}"`);
  return contentType.includes('xml') && new RegExp(`<${name}[\\s/>]`).test(body);
}
