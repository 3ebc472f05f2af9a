import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The page of the documentation, as people copy it. */
const [, PAGE = ''] = /```html\n([\s\S]*?)```/.exec(readFileSync('docs/page-status.md', 'utf8')) ?? [];

/** What a page was told, and whether it stood in another. */
interface Learned {
  readonly detail: string;
  readonly isFramed: boolean;
}

/** Beside that, each page tells its own server that it has asked, and what it has learned. */
const TELL = `<script>
  const tell = (path, what) =>
    fetch(path, { method: 'POST', body: JSON.stringify({ ...what, isFramed: self !== top }) });
  addEventListener('opening-bell:answer', ({ detail }) => tell('/learned', { detail }));
  addEventListener('opening-bell:ask', () => tell('/asked'));
</script>`;

/** A web application on this computer; `/quiet` does not ask by itself, `/frame?` shows another page in its own. */
export async function startGuestSite() {
  const learned: Learned[] = [];
  let asked = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (url.pathname === '/learned') learned.push(JSON.parse(body));
      if (url.pathname === '/asked') asked += 1;
      response.setHeader('Content-Type', 'text/html');
      response.end(htmlOf(url));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What its pages were told, in order. */
    learned: () => learned.map(({ detail }) => JSON.parse(detail)),
    learnedInFrames: () => learned.filter(({ isFramed }) => isFramed),
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type GuestSite = Awaited<ReturnType<typeof startGuestSite>>;

function htmlOf({ pathname, search }: URL): string {
  if (pathname === '/quiet') return `<title>Quiet</title>${TELL}`;
  const frame = pathname === '/frame' ? `<iframe src="${decodeURIComponent(search.slice(1))}"></iframe>` : '';
  return `<title>App</title>${TELL}${frame}${PAGE}`;
}
