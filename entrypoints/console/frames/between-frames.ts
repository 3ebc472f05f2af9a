/** Of each frame; the rest is for scrolling and typing. */
const SHARE_MS = 6;

/**
 * Takes steps, as many between any two frames as leave the page smooth.
 * @param pause after each share, the last one told apart
 * @returns what ends it before its time
 */
export function betweenFrames(steps: Iterator<unknown>, pause: (isDone: boolean) => void): () => void {
  let frame = requestAnimationFrame(function go() {
    const until = performance.now() + SHARE_MS;
    let isDone = false;
    do isDone = steps.next().done === true;
    while (!isDone && performance.now() < until);
    if (!isDone) frame = requestAnimationFrame(go);
    pause(isDone);
  });
  return () => cancelAnimationFrame(frame);
}
