import { openSearchPanel, SearchQuery, setSearchQuery } from '@codemirror/search';
import { EditorState, type Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';

/** Opens the panel for finding, or goes to its field. */
export function openFind(view: EditorView): boolean {
  // By itself it would take a selected text for a pattern.
  const { to } = view.state.selection.main;
  view.dispatch({ selection: { anchor: to } });
  return openSearchPanel(view);
}

/** Marks what is looked for. */
export function lookFor(view: EditorView, text: string): void {
  view.dispatch({ effects: setSearchQuery.of(queryFor(text)) });
}

/** Goes to the first place at or behind where the reader is, or to the first of all. @returns whether there is one */
export function goToFirst(view: EditorView, text: string): boolean {
  const { state } = view;
  const ahead = firstFrom(state, state.selection.main.from, text);
  const first = ahead ?? firstFrom(state, 0, text);
  if (first) view.dispatch({ selection: { anchor: first.from, head: first.to }, scrollIntoView: true });
  return first !== null;
}

function firstFrom(state: EditorState, from: number, text: string) {
  const found = queryFor(text).getCursor(state, from).next();
  return found.done ? null : found.value;
}

/**
 * As a pattern it goes line by line: 50 ms for 11 MB. What compares letters that may be written in two ways takes a
 * second.
 */
const queryFor = (text: string) => new SearchQuery({ search: RegExp.escape(text), regexp: true });

export const MOST_COUNTED = 1_000;
const STRETCH = 64 * 1024;

/** How often a text is there, up to a thousand times; each step looks through a stretch and tells the count so far. */
export function* countIn(doc: Text, text: string): Generator<number> {
  const state = EditorState.create({ doc });
  const query = queryFor(text);
  let count = 0;
  for (let from = 0; from <= doc.length && count < MOST_COUNTED; ) {
    const { to } = doc.lineAt(Math.min(doc.length, from + STRETCH));
    const cursor = query.getCursor(state, from, to);
    while (count < MOST_COUNTED && !cursor.next().done) count += 1;
    yield count;
    from = to + 1;
  }
}
