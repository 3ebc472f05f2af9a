import { readFileSync } from 'node:fs';
import { htmlOf } from './markdown.ts';

interface Text {
  readonly source: string;
  readonly page: string;
  readonly title: string;
}

const TEXTS: readonly Text[] = [
  { source: 'CHANGELOG.md', page: 'changes.html', title: 'What changed' },
  { source: 'PRIVACY.md', page: 'privacy.html', title: 'Privacy' },
  { source: 'SECURITY.md', page: 'security.html', title: 'Security' },
  { source: 'LICENSE', page: 'licence.html', title: 'Licence' },
];

/** A file that is made when the package is built. */
export interface MadeFile {
  readonly relativeDest: string;
  readonly contents: string;
}

/** The texts beside the sources, as pages of the package: they are read without a network, in the version that runs. */
export function aboutPages(read = (source: string) => readFileSync(source, 'utf8')): MadeFile[] {
  return TEXTS.map(({ source, page, title }) => ({
    relativeDest: `about/${page}`,
    contents: pageOf(title, htmlOf(read(source), leads)),
  }));
}

/** To another of these pages; what lies beside the sources only, such as docs, is no link here. */
function leads(target: string): string | null {
  return TEXTS.find(({ source }) => source === target)?.page ?? (/^https:/.test(target) ? target : null);
}

const pageOf = (title: string, body: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Opening Bell</title>
    <link rel="icon" type="image/png" href="/icon/32.png" />
    <link rel="stylesheet" href="/about/about.css" />
  </head>
  <body>
    <main>
${body.startsWith('<h1>') ? body : `<h1>${title}</h1>\n${body}`}
    </main>
  </body>
</html>
`;
