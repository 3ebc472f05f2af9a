import { type Answer, html } from '../answer.ts';
import { callbackHost, lookAlikeHost } from '../hosts.ts';
import type { SeenRequest } from '../seen-request.ts';
import type { World } from '../world.ts';
import { codePath } from './code-page-parts.ts';
import { codePages, decoyCode } from './code-pages.ts';
import { callbackPage, notFoundPage } from './notice-pages.ts';

type ForeignSite = (path: string, world: World) => string | undefined;

/** The look-alike shows the very page that E*TRADE would, with a code that belongs to nobody. */
const lookAlike: ForeignSite = (path, { scenario }) =>
  path === codePath ? codePages[scenario.codePage].html(decoyCode, scenario.lateMs) : undefined;

const sites: Record<string, ForeignSite> = {
  [lookAlikeHost]: lookAlike,
  [callbackHost]: () => callbackPage,
};

export function foreignPage({ host, path }: SeenRequest, world: World): Answer {
  const page = world.foreignPages.get(host) ?? sites[host]?.(path, world);
  return page === undefined
    ? html(notFoundPage, 'no such foreign page', 404)
    : html(page, `foreign page of ${host}`);
}
