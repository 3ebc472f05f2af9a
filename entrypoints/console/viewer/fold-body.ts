import { codeFolding, foldEffect, foldGutter, foldService } from '@codemirror/language';
import { Compartment, type Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Fold } from '@/utils/ui/body/indented';

/** What can be folded, by where it begins, at the end of a line; it grows with the text. */
export type Folds = Map<number, number>;

const folding = new Compartment();

/** Folds are known from when the text was put on lines: nothing is parsed for them. */
const foldable = (folds: Folds): Extension => [
  foldService.of((_state, _lineStart, lineEnd) => {
    const to = folds.get(lineEnd);
    return to === undefined ? null : { from: lineEnd, to };
  }),
  codeFolding({ placeholderText: '…' }),
  foldGutter({ openText: '▾', closedText: '▸' }),
];

export const foldBody = (folds: Folds): Extension => folding.of(foldable(folds));

/** More at once would hold the page up; what is around them is folded then. */
const MOST_AT_ONCE = 50_000;

/** Folds the entries of the first list or record that has several: what is around it holds nothing else. */
export function foldAll(view: EditorView, folds: Folds): void {
  unfoldAll(view, folds);
  view.dispatch({ effects: outline(folds).map((fold) => foldEffect.of(fold)) });
}

/** All at once: unfolding twenty thousand one by one takes half a second. */
export function unfoldAll(view: EditorView, folds: Folds): void {
  view.dispatch({ effects: folding.reconfigure([]) });
  view.dispatch({ effects: folding.reconfigure(foldable(folds)) });
}

export function outline(folds: Folds): readonly Fold[] {
  const all = [...folds].map(([from, to]) => ({ from, to })).sort((one, other) => one.from - other.from);
  let level = within(all, null);
  for (;;) {
    const [only, ...others] = level;
    if (!only || others.length > 0) return level;
    const inside = within(all, only);
    if (inside.length === 0 || inside.length > MOST_AT_ONCE) return level;
    level = inside;
  }
}

/** The outermost of those inside of one. */
function within(all: readonly Fold[], around: Fold | null): readonly Fold[] {
  const found: Fold[] = [];
  let end = around?.from ?? -1;
  for (const fold of all) {
    if (fold.from <= end || (around && fold.to > around.to)) continue;
    found.push(fold);
    end = fold.to;
  }
  return found;
}
