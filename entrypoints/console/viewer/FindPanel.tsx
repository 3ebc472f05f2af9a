import { closeSearchPanel, findNext, findPrevious, search } from '@codemirror/search';
import type { Extension, Text } from '@codemirror/state';
import { type EditorView, keymap, runScopeHandlers } from '@codemirror/view';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { betweenFrames } from '../frames/between-frames.ts';
import { countIn, goToFirst, lookFor, MOST_COUNTED, openFind } from './find-in-body.ts';

interface FindPanelProps {
  readonly view: EditorView;
  /** What is looked through: while an answer is put on lines it grows. */
  readonly doc: Text;
}

/** Finds in all of the answer: the browser's own search sees only what is drawn. */
function FindPanel({ view, doc }: FindPanelProps) {
  const [text, setText] = useState('');
  const count = useCount(doc, text);
  const look = (typed: string) => {
    setText(typed);
    lookFor(view, typed);
  };
  useFirst(view, doc, text);
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter') (event.shiftKey ? findPrevious : findNext)(view);
    else if (!runScopeHandlers(view, event, 'search-panel')) return;
    event.preventDefault();
  };
  return (
    <search class="find" onKeyDown={hear}>
      <input
        {...{ 'main-field': 'true' }}
        aria-label="Find in the body"
        placeholder="Find"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => look(currentTarget.value)}
      />
      <output aria-live="polite">{count !== null && foundWords(count)}</output>
      <button type="button" onClick={() => findPrevious(view)}>
        Previous
      </button>
      <button type="button" onClick={() => findNext(view)}>
        Next
      </button>
      <button type="button" onClick={() => closeSearchPanel(view)}>
        Close
      </button>
    </search>
  );
}

function foundWords(count: number): string {
  if (count >= MOST_COUNTED) return `${MOST_COUNTED.toLocaleString('en-US')} or more found`;
  return count === 0 ? 'Not found' : `${count} found`;
}

/** A reader who still types waits for nothing. */
const QUIET_MS = 150;

/** Goes to the first place once nothing was typed for a moment; it may be in what is still to come. */
function useFirst(view: EditorView, doc: Text, text: string): void {
  const reached = useRef('');
  useEffect(() => {
    if (text === '' || text === reached.current) return;
    const timer = setTimeout(() => {
      reached.current = goToFirst(view, text) ? text : '';
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [view, doc, text]);
}

/** How often it is there; null until that is counted. */
function useCount(doc: Text, text: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    if (text === '') return setCount(null);
    let counted = 0;
    function* steps() {
      for (counted of countIn(doc, text)) yield;
    }
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      stop = betweenFrames(steps(), (isDone) => isDone && setCount(counted));
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [doc, text]);
  return count;
}

const EVERYWHERE = { scope: 'editor search-panel', preventDefault: true };

/** Ctrl+F and a panel for it; what is found is marked where it is in sight. */
export const findInBody: Extension = [
  search({ top: true, createPanel }),
  keymap.of([
    { ...EVERYWHERE, key: 'Mod-f', run: openFind },
    { ...EVERYWHERE, key: 'F3', run: findNext, shift: findPrevious },
    { ...EVERYWHERE, key: 'Mod-g', run: findNext, shift: findPrevious },
    { ...EVERYWHERE, key: 'Escape', run: closeSearchPanel },
  ]),
];

function createPanel(view: EditorView) {
  const dom = document.createElement('div');
  const draw = () => render(<FindPanel view={view} doc={view.state.doc} />, dom);
  // At once: the viewer gives the focus to its field.
  draw();
  return {
    dom,
    top: true,
    mount: () => dom.querySelector('input')?.focus(),
    update: ({ docChanged }: { docChanged: boolean }) => {
      if (docChanged) draw();
    },
    destroy: () => render(null, dom),
  };
}
