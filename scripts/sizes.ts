import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface SizeLimit {
  readonly name: string;
  readonly path: string;
  readonly maxBytes: number;
}

const CHROME = '.output/chrome-mv3';
const DOCUMENT = 'docs/performance.md';

/** What a page load, a worker start and a download cost, each with the most it may. */
const LIMITS: readonly SizeLimit[] = [
  { name: 'content script', path: `${CHROME}/verification-content.js`, maxBytes: 5_000 },
  { name: 'background', path: `${CHROME}/background.js`, maxBytes: 110_000 },
  { name: 'popup, with all that it loads', path: `${CHROME}/popup.html`, maxBytes: 135_000 },
  { name: 'whole Chrome package', path: CHROME, maxBytes: 900_000 },
];

function bytesOf(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((total, entry) => total + bytesOf(join(path, entry)), 0);
}

/** A page, and the scripts and styles that it leads to. */
function loadedBy(page: string): readonly string[] {
  const found = new Set([page]);
  // What is found on the way is looked into too.
  for (const file of found) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const names = readFileSync(file, 'utf8').matchAll(/["'`](\.{0,2}\/[\w/-]+\.(?:js|css))["'`]/g);
    for (const [, name = ''] of names) {
      found.add(name.startsWith('/') ? join(CHROME, name) : join(dirname(file), name));
    }
  }
  return [...found];
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Of a page, with all that it loads. */
const weigh = (path: string) =>
  (path.endsWith('.html') ? loadedBy(path) : [path]).reduce((total, file) => total + bytesOf(file), 0);

const measured = LIMITS.map((limit) => ({ ...limit, bytes: weigh(limit.path) }));
const table = [
  '| part, minified, not compressed | size | limit |',
  '|---|---|---|',
  ...measured.map(
    ({ name, bytes, maxBytes }) => `| ${name} | ${kilobytes(bytes)} | ${kilobytes(maxBytes)} |`,
  ),
].join('\n');
console.log(table);

// `npm run build -- --write` keeps the figures where people read them.
if (process.argv.includes('--write')) {
  const text = readFileSync(DOCUMENT, 'utf8');
  const tableInDocument = /\| part, minified[\s\S]*?\n(?=\n|$)/;
  writeFileSync(DOCUMENT, text.replace(tableInDocument, `${table}\n`));
}

const tooLarge = measured.filter(({ bytes, maxBytes }) => bytes > maxBytes);
for (const { name, maxBytes } of tooLarge) console.error(`The ${name} is over ${kilobytes(maxBytes)}.`);
process.exit(tooLarge.length ? 1 : 0);
