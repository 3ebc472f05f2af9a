import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { bodyTokens, type TokenKind } from '@/utils/ui/body/body-tokens';
import type { BodyKind } from '@/utils/ui/body/pretty-body';

const mark = (kind: TokenKind) => Decoration.mark({ class: kind });
const MARKS: Readonly<Partial<Record<TokenKind, Decoration>>> = {
  name: mark('name'),
  string: mark('string'),
  number: mark('number'),
  word: mark('word'),
};

/** Colours what is in sight and nothing else, so that it takes the same time anywhere in a text of any size. */
export function colourLines(kind: BodyKind): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = coloursIn(view, kind);
      }

      update({ view, docChanged, viewportChanged }: ViewUpdate) {
        if (docChanged || viewportChanged) this.decorations = coloursIn(view, kind);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

function coloursIn({ visibleRanges, state }: EditorView, kind: BodyKind): DecorationSet {
  const colours = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    let at = from;
    for (const token of bodyTokens(kind, state.sliceDoc(from, to))) {
      const decoration = MARKS[token.kind];
      if (decoration) colours.add(at, at + token.text.length, decoration);
      at += token.text.length;
    }
  }
  return colours.finish();
}
