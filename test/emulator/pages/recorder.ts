import type { Answer } from '../answer.ts';

/**
 * Runs first in the page's own world and writes down what a careless extension would leave there: messages, changes
 * of the document, events, globals, resources. `phase` is the document's state when the record was delivered: the
 * parser's own changes come as "loading" in Chromium and as "interactive" in Firefox, later ones as "complete".
 */
const script = `(() => {
  const recorded = { messages: [], mutations: [], events: [], resources: [], globals: [] };
  const known = new Set(Object.getOwnPropertyNames(window));
  const describe = (node) => (node.outerHTML ?? node.textContent ?? String(node)).slice(0, 300);
  addEventListener('message', ({ data, origin }) => {
    let shown;
    try { shown = JSON.stringify(data); } catch { shown = String(data); }
    recorded.messages.push({ data: shown, origin });
  }, true);
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      recorded.mutations.push({
        phase: document.readyState,
        type,
        target: target.nodeName,
        attribute: attributeName,
        added: [...addedNodes].map(describe),
        removed: [...removedNodes].map(describe),
      });
    }
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const note = ({ type, isTrusted, target }) =>
    recorded.events.push({ type, isTrusted, target: target?.nodeName ?? 'window' });
  for (const type of ['input', 'change', 'focus', 'select', 'selectionchange', 'copy', 'click', 'submit']) {
    addEventListener(type, note, true);
  }
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) note({ type: event.type, isTrusted: false, target: this });
    return dispatch.call(this, event);
  };
  Object.defineProperty(window, '__recorded', {
    get() {
      recorded.globals = Object.getOwnPropertyNames(window).filter(
        (name) => !known.has(name) && name !== '__recorded' && !/^\\d+$/.test(name),
      );
      recorded.resources = performance.getEntriesByType('resource').map(({ name }) => name);
      return recorded;
    },
  });
})();`;

const isHtml = ({ headers }: Answer): boolean => String(headers['Content-Type']).startsWith('text/html');

export function withRecorder(answer: Answer): Answer {
  if (!isHtml(answer) || typeof answer.body !== 'string') return answer;
  const tag = `<script>${script}</script>`;
  const marked = answer.body.replace(/<head>|<html>/i, (opening) => `${opening}${tag}`);
  return { ...answer, body: marked };
}
