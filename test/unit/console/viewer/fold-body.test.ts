import { describe, expect, it } from 'vitest';
import { type Folds, outline } from '@/entrypoints/console/viewer/fold-body';
import { prettyBody } from '@/utils/ui/body/pretty-body';

/** What "Fold all" leaves of a body, on one line. */
function folded(body: string): string {
  const folds: Folds = new Map();
  let text = '';
  for (const piece of prettyBody(body).pieces) {
    text += piece.text;
    for (const { from, to } of piece.folds) folds.set(from, to);
  }
  const left = outline(folds).toReversed();
  return left
    .reduce((rest, { from, to }) => `${rest.slice(0, from)}…${rest.slice(to)}`, text)
    .replace(/\n\s*/g, '');
}

describe('Fold all', () => {
  it.each([
    ['the entries of a list', '{"R":{"L":[{"a":1},{"a":2}]}}', '{"R": {"L": [{…},{…}]}}'],
    ['the entries of a record', '{"R":{"a":[1],"b":{"c":2},"d":3}}', '{"R": {"a": […],"b": {…},"d": 3}}'],
    ['what is innermost where each holds one alone', '{"R":{"L":[{"a":1}]}}', '{"R": {"L": [{…}]}}'],
    ['elements', '<R><A><b>1</b></A><A><b>2</b></A></R>', '<R><A>…</A><A>…</A></R>'],
    ['nothing of what nests in nothing', '[]', '[]'],
  ])('folds %s', (_, body, left) => {
    expect(folded(body)).toBe(left);
  });

  it('folds what is around many thousands, which it would take long to fold each', () => {
    const body = `{"R":{"L":[${Array(60_000).fill('{"a":1}').join(',')}]}}`;
    expect(folded(body)).toBe('{"R": {"L": […]}}');
  });
});
