import { highlightSpecialChars } from '@codemirror/view';
import { escapeOf, INVISIBLE } from '@/utils/words/visible-text';

/** Hidden characters as their escapes, as everywhere; the text itself keeps them. */
export const showHidden = highlightSpecialChars({ specialChars: INVISIBLE, render: drawHidden });

function drawHidden(code: number): HTMLElement {
  const drawn = document.createElement('span');
  drawn.className = 'hidden';
  drawn.textContent = escapeOf(code);
  return drawn;
}
