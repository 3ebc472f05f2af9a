/** Each runs inside a page, so it uses nothing from outside its own body. */

/** Resolves, in epoch ms, when the viewer has drawn an answer with this in its beginning. */
export function firstScreen(marker: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const lines = document.querySelector('.viewer')?.shadowRoot?.querySelector('.cm-content');
      if (!lines?.textContent?.includes(marker)) requestAnimationFrame(look);
      // In the task after the next frame it is drawn.
      else requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    look();
  });
}

/** Puts the same answer, on lines, into a page. @returns how many ms pass until it is drawn */
export function drawInPre(answer: string): Promise<number> {
  const pre = document.createElement('pre');
  const text = JSON.stringify(JSON.parse(answer), null, 2);
  Object.assign(pre.style, {
    height: '60vh',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  });
  const startedAt = performance.now();
  pre.textContent = text;
  document.body.replaceChildren(pre);
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startedAt)));
  });
}

export interface Scrolled {
  readonly longestMs: number;
  readonly long: number;
}

/** Goes through the whole text in 120 frames, once as a wheel does and then in leaps. */
export function scrollThrough(): Promise<Scrolled> {
  const place =
    document.querySelector('.viewer')?.shadowRoot?.querySelector('.cm-scroller') ??
    document.querySelector('pre');
  if (!place) throw new Error('Nothing to scroll');
  const FRAMES = 120;
  const tookMs: number[] = [];
  return new Promise((resolve) => {
    let before = performance.now();
    const go = () => {
      const now = performance.now();
      tookMs.push(now - before);
      before = now;
      if (tookMs.length > FRAMES) {
        // The first is of what came before.
        const counted = tookMs.slice(1);
        resolve({ longestMs: Math.max(...counted), long: counted.filter((ms) => ms > 50).length });
        return;
      }
      const isLeaping = tookMs.length > FRAMES / 2;
      place.scrollTop += isLeaping ? place.scrollHeight / (FRAMES / 2) : 100;
      if (isLeaping && tookMs.length === FRAMES / 2 + 1) place.scrollTop = 0;
      requestAnimationFrame(go);
    };
    requestAnimationFrame(go);
  });
}
