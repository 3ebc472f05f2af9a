import type { Page } from 'puppeteer-core';
import { extensionMemory } from '../e2e/hostile/corpus/extension-memory.ts';
import { bringToFront } from '../e2e/stage/browsers/bring-to-front.ts';
import type { BrowserKind } from '../e2e/stage/browsers/launch-browser.ts';
import { popupPage } from '../e2e/stage/pages/popup-page.ts';
import { openStage, type Stage } from '../e2e/stage/stage.ts';
import { answerText } from './answer-text.ts';
import { type Figure, milliseconds, spreadOf } from './figures.ts';
import { drawInPre, firstScreen, type Scrolled, scrollThrough } from './in-page.ts';

const TIMES = 3;
const KIB = 1024;
const SIZES: readonly (readonly [name: string, bytes: number])[] = [
  ['100 kB', 100 * KIB],
  ['1 MiB', KIB * KIB],
  ['5 MiB', 5 * KIB * KIB],
  ['8 MiB', 8 * KIB * KIB - KIB],
];

interface Measured {
  readonly drawnMs: number;
  readonly scrolled: Scrolled;
  readonly memoryMiB: number;
}

/** The console's viewer and a bare `<pre>`, by turns with the same text. */
export async function measureAnswers(kind: BrowserKind): Promise<Figure[]> {
  const stage = await openStage({ kind });
  try {
    await stage.saveKeys();
    await (await stage.connect()).page.close();
    const figures: Figure[] = [];
    for (const [name, bytes] of SIZES) {
      const viewers: Measured[] = [];
      const pres: Measured[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const marker = `${name} ${time}`;
        viewers.push(
          await inPage(stage, 'console.html', (page) => showInConsole(stage, page, bytes, marker)),
        );
        pres.push(
          await inPage(stage, 'about/licence.html', (page) =>
            page.evaluate(drawInPre, answerText(bytes, marker)),
          ),
        );
      }
      figures.push(...figuresOf(kind, name, viewers, pres));
    }
    return figures;
  } finally {
    await stage.close();
  }
}

/** In a page of its own; what it holds more than before it showed anything is taken last. */
async function inPage(
  { browser }: Stage,
  path: string,
  draw: (page: Page) => Promise<number>,
): Promise<Measured> {
  const page = await browser.openExtensionPage(path);
  await bringToFront(page);
  const held = async () =>
    [...(await extensionMemory(browser)).values()].reduce((sum, each) => sum + each, 0);
  const before = await held();
  const drawnMs = await draw(page);
  const scrolled = await page.evaluate(scrollThrough);
  const memoryMiB = (await held()) - before;
  await page.close();
  return { drawnMs, scrolled, memoryMiB };
}

/** From the last byte that the emulator has sent until the beginning is drawn. */
async function showInConsole({ emulator }: Stage, page: Page, bytes: number, marker: string) {
  const console = popupPage(page);
  await console.waitForStatus('Connected');
  const text = answerText(bytes, marker);
  let sentAt = Number.NaN;
  function* body() {
    for (let at = 0; at < text.length; at += 64 * KIB) yield Buffer.from(text.slice(at, at + 64 * KIB));
    sentAt = emulator.clock.now();
  }
  emulator.answer(
    { path: '/v1/accounts/list' },
    { status: 200, headers: { 'Content-Type': 'application/json' }, body: body() },
  );
  const shown = page.evaluate(firstScreen, marker);
  await console.send('List Accounts');
  return (await shown) - sentAt;
}

function figuresOf(
  where: string,
  size: string,
  viewers: readonly Measured[],
  pres: readonly Measured[],
): Figure[] {
  const both = (
    what: string,
    value: (each: Measured) => number,
    written: (spread: ReturnType<typeof spreadOf>) => string,
  ) => {
    const [ours, theirs] = [spreadOf(viewers.map(value)), spreadOf(pres.map(value))];
    const times = theirs.median > 0 ? `; ${(ours.median / theirs.median).toFixed(2)} times` : '';
    return {
      where,
      what: `answer of ${size}: ${what}`,
      value: `${written(ours)}; \`<pre>\` ${written(theirs)}${times}`,
      spread: ours,
    };
  };
  return [
    both('first screen', ({ drawnMs }) => drawnMs, milliseconds),
    both('longest frame of a scroll through it', ({ scrolled }) => scrolled.longestMs, milliseconds),
    both(
      'frames over 50 ms, of 120',
      ({ scrolled }) => scrolled.long,
      ({ median }) => String(median),
    ),
    both(
      'memory',
      ({ memoryMiB }) => memoryMiB,
      ({ median }) => `${Math.round(median)} MiB`,
    ),
  ];
}
