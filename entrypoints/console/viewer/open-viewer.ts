import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Piece } from '@/utils/ui/body/indented';
import { prettyBody } from '@/utils/ui/body/pretty-body';
import { betweenFrames } from '../frames/between-frames.ts';
import { colourLines } from './colour-lines.ts';
import { findInBody } from './FindPanel.tsx';
import { openFind } from './find-in-body.ts';
import { type Folds, foldAll, foldBody, unfoldAll } from './fold-body.ts';
import { showHidden } from './show-hidden.ts';

export interface Viewer {
  find(): void;
  foldAll(): void;
  unfoldAll(): void;
  /** Shows the whole in place of its beginning; what is read stays where it is. @returns whether it is that */
  goOn(whole: string): boolean;
  close(): void;
}

/** The name of what is read, and how a text is selected that is not drawn whole. */
const reading = (label: string) => [
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
  EditorView.contentAttributes.of({ tabindex: '0', 'aria-label': label }),
  EditorState.lineSeparator.of('\n'),
  EditorView.lineWrapping,
  keymap.of([
    {
      key: 'Mod-a',
      run: (view) => {
        view.dispatch({ selection: { anchor: 0, head: view.state.doc.length } });
        return true;
      },
    },
  ]),
];

/**
 * Shows a body, or its beginning, in a shadow root, where the style sheets that the viewer makes are let in by the policy. Its beginning is
 * there at once, the rest comes between frames.
 */
export function openViewer(root: ShadowRoot, label: string, body: string, isWhole: boolean): Viewer {
  const { kind, pieces } = prettyBody(body, isWhole);
  const folds: Folds = new Map();
  const take = ({ text, folds: found }: Piece) => {
    for (const { from, to } of found) folds.set(from, to);
    return text;
  };
  const first = pieces.next();
  const view = new EditorView({
    root,
    parent: root,
    doc: first.done ? '' : take(first.value),
    extensions: [reading(label), showHidden, colourLines(kind), foldBody(folds), findInBody],
  });
  let isPart = !isWhole;
  let stop = fill(view, pieces, take, view.state.doc.length, view.state.doc.length);
  return {
    find: () => void openFind(view),
    foldAll: () => foldAll(view, folds),
    unfoldAll: () => unfoldAll(view, folds),
    goOn: (whole) => {
      const all = prettyBody(whole);
      if (!isPart || all.kind !== kind || !whole.startsWith(body)) return false;
      isPart = false;
      stop();
      const { doc } = view.state;
      // All lines but the last are those of the whole.
      stop = fill(view, all.pieces, take, 0, doc.line(doc.lines).from);
      return true;
    },
    close: () => {
      stop();
      view.destroy();
    },
  };
}

/**
 * Adds the rest at the end: what is read stays where it is.
 * @param at where the pieces begin in the text that is shown
 * @param known how much of that stays as it is
 */
function fill(
  view: EditorView,
  pieces: Iterator<Piece>,
  take: (piece: Piece) => string,
  at: number,
  known: number,
): () => void {
  let text = '';
  let from = known;
  function* steps() {
    for (let next = pieces.next(); !next.done; next = pieces.next()) {
      const piece = take(next.value);
      text += piece.slice(Math.max(0, known - at));
      at += piece.length;
      yield;
    }
  }
  return betweenFrames(steps(), () => {
    if (text === '') return;
    view.dispatch({ changes: { from, to: view.state.doc.length, insert: text } });
    from = view.state.doc.length;
    text = '';
  });
}
