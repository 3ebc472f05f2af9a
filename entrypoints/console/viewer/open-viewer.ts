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
 * Shows a body in a shadow root, where the style sheets that the viewer makes are let in by the policy. Its beginning is
 * there at once, the rest comes between frames.
 */
export function openViewer(root: ShadowRoot, label: string, body: string): Viewer {
  const { kind, pieces } = prettyBody(body);
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
  const stop = fill(view, pieces, take);
  return {
    find: () => void openFind(view),
    foldAll: () => foldAll(view, folds),
    unfoldAll: () => unfoldAll(view, folds),
    close: () => {
      stop();
      view.destroy();
    },
  };
}

/** Adds the rest at the end: what is read stays where it is. */
function fill(view: EditorView, pieces: Iterator<Piece>, take: (piece: Piece) => string): () => void {
  let text = '';
  function* steps() {
    for (let next = pieces.next(); !next.done; next = pieces.next()) {
      text += take(next.value);
      yield;
    }
  }
  return betweenFrames(steps(), () => {
    if (text !== '') view.dispatch({ changes: { from: view.state.doc.length, insert: text } });
    text = '';
  });
}
