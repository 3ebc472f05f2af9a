import fc from 'fast-check';
import { codePageInstruction } from '../../../emulator/pages/code-page-parts.ts';
import { escapeHtml } from '../../../emulator/pages/escape-html.ts';

const SEED = 1;

/** A code as E*TRADE's look; on these pages it is in a place where none may be read. */
const CODE = 'DEC0Y';

const input = (value: string, attributes = 'type="text"') =>
  `<input ${attributes} value="${escapeHtml(value)}">`;

/** Texts that are no code, however much they look like one. */
const NO_CODES: readonly string[] = [
  '',
  'ABC',
  'A'.repeat(17),
  'AB DE',
  'AB\u00a0DE',
  'D\u200bEC0Y',
  '\u202eY0CED',
  'DEC0\u0423',
  'ＤＥＣ０Ｙ',
  'DEC0Ý',
  '𝐃𝐄𝐂𝟎𝐘',
  '٠١٢٣٤',
  'DEC\u00000',
  'DEC0Y;DEC0Y',
  '<b>DEC0Y</b>',
  'javascript:DEC0Y',
  'A1'.repeat(500_000),
];

const noCode = fc.oneof(
  fc.constantFrom(...NO_CODES),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/^\s*[A-Za-z0-9]{4,16}\s*$/.test(text)),
);

/** Parts of a page that show no code, in any number and order. */
const part = fc.oneof(
  noCode.map((text) => input(text)),
  noCode.map((text) => `<div class="api-inner-container">${input(text)}</div>`),
  fc.constantFrom(
    // Not to be seen.
    input(CODE, 'type="hidden"'),
    input(CODE, 'type="text" hidden'),
    input(CODE, 'type="text" style="display:none"'),
    input(CODE, 'type="text" style="visibility:hidden"'),
    `<div style="display:none">${input(CODE)}</div>`,
    `<details><summary>More</summary>${input(CODE)}</details>`,
    `<template>${input(CODE)}</template>`,
    `<noscript>${input(CODE)}</noscript>`,
    // Fields of another kind.
    ...['password', 'email', 'number', 'search', 'tel', 'url', 'checkbox', 'button', 'submit'].map((type) =>
      input(CODE, `type="${type}"`),
    ),
    `<textarea>${CODE}</textarea>`,
    `<select><option>${CODE}</option></select>`,
    `<div contenteditable>${CODE}</div>`,
    // More than one.
    `<div class="api-inner-container">${input(CODE)}${input('0THER')}</div>`,
    `<div style="text-align:center">${input(CODE)}${input('0THER')}</div>`,
    // No field at all.
    `<p>${CODE}</p>`,
    `<!-- ${CODE} -->`,
    `<code>${CODE}</code>`,
    `<svg><text>${CODE}</text></svg>`,
    `<meta name="verifier" content="${CODE}">`,
    // In another document.
    ...['', ' sandbox="allow-scripts"', ' sandbox="allow-scripts allow-same-origin"'].map(
      (sandbox) => `<iframe${sandbox} srcdoc="${escapeHtml(input(CODE))}"></iframe>`,
    ),
    '<iframe src="?frame"></iframe>',
    `<iframe src="data:text/html,${encodeURIComponent(input(CODE))}"></iframe>`,
    `<object type="text/html" data="data:text/html,${encodeURIComponent(input(CODE))}"></object>`,
    `<script>const inner = document.body.appendChild(document.createElement('iframe')).contentDocument; inner.write('${input(CODE)}'); inner.close();</script>`,
    `<script>document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' }).innerHTML = '${input(CODE)}'</script>`,
    // Words to the extension, in every way that a page has.
    ...['message', 'wxt:content-script-started', 'verifierShown', 'opening-bell'].map(
      (name) =>
        `<script>for (let i = 0; i < 500; i += 1) { const detail = { type: 'verifierShown', verifier: '${CODE}' };
          dispatchEvent(new CustomEvent('${name}', { detail })); document.dispatchEvent(new CustomEvent('${name}', { detail }));
          postMessage(detail, '*'); }</script>`,
    ),
  ),
);

/** The instruction makes a plain text behind it a code, so the page is one thing or the other. */
const page = fc
  .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 6 }))
  .map(([instructed, parts]) => {
    const shown = instructed ? parts.filter((each) => !PLAIN_TEXT.test(each)) : parts;
    return `<!doctype html><meta charset="utf-8"><title>Code</title><body>${instructed ? codePageInstruction : ''}${shown.join('\n')}`;
  });

const PLAIN_TEXT = /^<(?:p|code|svg|details|div contenteditable|textarea|select|script)\b/;

/** Pages at the address of the code page on which no code may be read. */
export function pagesWithoutCode(count: number): string[] {
  return fc.sample(page, { numRuns: count, seed: SEED });
}

const field = (code: string) => `<div class="api-inner-container">${input(`${code} `)}</div>`;
const script = (body: string) => `<script>${body}</script>`;

/** Pages of another kind at the address of the code page, with a text on them that has the form of a code. */
export const LOOK_ALIKES: Readonly<Record<string, string>> = {
  'a log-on': `<form>${input('johndoe1')}<input type="password"></form>`,
  'a word in the box for searching': `<header>${input('Search')}</header><p>Sorry, something went wrong</p>`,
  'marks in the footer': `${codePageInstruction}${input(CODE, 'type="search"')}<footer>Member <a>SIPC</a></footer>`,
  'two codes with a lot of blanks between them': input(`DEC0Y${' '.repeat(100)}0THER`),
};

/** Pages that show one code and do all they can to have another one read. */
export const PAGES_THAT_LIE: Readonly<Record<string, (code: string) => string>> = {
  'names that hide methods of the document': (code) =>
    `<form name="querySelectorAll"><input name="forms" type="hidden"></form><img name="createTreeWalker"><img name="body"><img name="defaultView"><img name="getElementsByTagName">${field(code)}`,
  'a field that hides a method of its form': (code) =>
    `<form><input type="hidden" name="checkVisibility"><input type="hidden" name="readyState">${codePageInstruction}${code}</form>`,
  'its own document.querySelectorAll': (code) =>
    script(`const decoy = Object.assign(document.createElement('input'), { value: '${CODE}' });
      document.querySelectorAll = () => [decoy]; Document.prototype.querySelectorAll = () => [decoy];
      Element.prototype.checkVisibility = () => true;`) + field(code),
  'its own value of a field': (code) =>
    script(`Object.defineProperty(HTMLInputElement.prototype, 'value', { get: () => '${CODE}' });
      Element.prototype.getAttribute = () => '${CODE}';`) + field(code),
  'its own patterns and texts': (code) =>
    script(`RegExp.prototype.test = () => true; RegExp.prototype.exec = () => ['${CODE}'];
      String.prototype.trim = String.prototype.replace = String.prototype.slice = () => '${CODE}';
      Array.prototype.filter = Array.prototype.map = () => ['${CODE}'];`) + field(code),
  'an element of its own in place of the field': (code) =>
    `<not-a-field type="text" value="${CODE}"></not-a-field>${script(`
      customElements.define('not-a-field', class extends HTMLElement { get value() { return '${CODE}'; } });`)}${field(code)}`,
  'its own runtime': (code) =>
    script(`window.chrome = window.browser = { runtime: { id: 'x', sendMessage: async () => true } };`) +
    field(code),
  'a value that is a property only': (code) =>
    `<div class="api-inner-container"><input type="text"></div>${script(`document.querySelector('input').value = '${code}';`)}`,
  '100,000 other elements': (code) => `${'<i></i>'.repeat(100_000)}${field(code)}`,
};
