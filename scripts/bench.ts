import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnswers } from '../test/bench/answers.ts';
import { measureBesideFloor } from '../test/bench/beside-floor.ts';
import type { Figure } from '../test/bench/figures.ts';
import { measureTimings } from '../test/bench/timings.ts';
import { measureWaking } from '../test/bench/waking.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { runProcess } from './run-process.ts';

const RESULTS = '.output/bench.json';
const DOCUMENT = 'docs/performance.md';
const HEADING = '## Waking and waiting';
const NOTE = `Measured by \`npm run bench\`: the worker's starts in Chromium with nobody attached to it and no page open, times as
the median of fifteen (of answers: of three; least to most) against the emulator on the same computer. "The floor" is the smallest extension that
does the same (\`test/bench/\` says how each is measured). Ten minutes are a sample: that a connected
profile is woken no more often than it should be is told by the one alarm that is set, and by the rules for the next.`;

/** `npm run bench -- [waking] [chromium] [firefox] [exchange-chromium] … [--minutes 10] [--write]` */
const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a number of minutes');

/** In the order of the table; without a name all are measured. */
const PARTS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  waking: () => measureWaking(minutes),
  chromium: () => measureTimings('chromium'),
  firefox: () => measureTimings('firefox'),
  'exchange-chromium': () => measureBesideFloor('chromium', 'exchange'),
  'exchange-firefox': () => measureBesideFloor('firefox', 'exchange'),
  'popup-chromium': () => measureBesideFloor('chromium', 'popup'),
  'popup-firefox': () => measureBesideFloor('firefox', 'popup'),
  'answers-chromium': () => measureAnswers('chromium'),
  'answers-firefox': () => measureAnswers('firefox'),
};
const names = positionals.length ? positionals : Object.keys(PARTS);

ensureBrowsers(['chromium', 'firefox']);
if (!runProcess('npm run --silent build')) process.exit(1);

/** What was measured before stays until it is measured again. */
const parts: Record<string, Figure[]> = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : {};
for (const name of names) {
  const measure = PARTS[name];
  if (!measure) throw new Error(`There is nothing called ${name} to measure`);
  parts[name] = await measure();
  // At once: a part that fails after minutes must not take the others with it.
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(parts, null, 2)}\n`);
}

const figures = Object.keys(PARTS).flatMap((name) => parts[name] ?? []);
const table = [
  '| where | what | measured |',
  '|---|---|---|',
  ...figures.map(({ where, what, value }) => `| ${where} | ${what} | ${value} |`),
].join('\n');
console.log(`\n${table}\n\n${NOTE}`);

// `npm run bench -- --write` keeps the figures where people read them.
if (values.write) {
  const text = readFileSync(DOCUMENT, 'utf8');
  const before = text.split(`\n${HEADING}`)[0];
  writeFileSync(DOCUMENT, `${before}\n${HEADING}\n\n${NOTE}\n\n${table}\n`);
}
