import type { Evidence } from '../evidence.ts';
import {
  centred,
  codeInput,
  framedCodePath,
  fullWidth,
  heading,
  codePageInstruction as instruction,
  setLater,
} from './code-page-parts.ts';
import { escapeHtml } from './escape-html.ts';
import { apiContainer, emulationNote, pageDocument } from './page-document.ts';

export interface CodePage {
  evidence: Evidence;
  source: string;
  /** Can the code be told apart at all? On the other pages nothing may be read. */
  readable: boolean;
  html(code: string, lateMs: number): string;
}

const page = (content: string): string => pageDocument({ body: content });

const contained = (content: string): string => page(apiContainer(`${heading}\n${instruction}\n${content}`));

/** A code that belongs to nobody: beside the true one, or in its place. */
export const decoyCode = 'DEC0Y';

const pages = {
  plain: {
    evidence: 'production code',
    source: 'Selectors of several scripts and a screenshot: one text input in a centred div of the container',
    readable: true,
    html: (code) => contained(centred(codeInput(code))),
  },
  upperCase: {
    evidence: 'production code',
    source: 'Scripts of the Python 2 era match upper-case attributes and white space behind the code',
    readable: true,
    html: (code) => `<HTML><BODY><H2>Complete Authorization</H2>
<P>Please copy the following text code</P>
<CENTER><INPUT TYPE="text" VALUE="${code}   "></CENTER>
${emulationNote}</BODY></HTML>`,
  },
  readonly: {
    evidence: 'single source',
    source: 'One script of 2026 looks for a read-only input first',
    readable: true,
    html: (code) => contained(centred(codeInput(code, 'readonly'))),
  },
  noContainer: {
    evidence: 'production code',
    source: 'Selectors that know the centred div and not the container',
    readable: true,
    html: (code) => page(`${heading}\n${instruction}\n${centred(codeInput(code))}`),
  },
  bareInput: {
    evidence: 'production code',
    source: 'Scripts that take the only input of the page',
    readable: true,
    html: (code) => page(`<p>${codeInput(code)}</p>`),
  },
  textNode: {
    evidence: 'guess',
    source: 'Some scripts look for the code as text; nothing shows that it ever was',
    readable: true,
    html: (code) => contained(`<p>The text code is: <b>${code}</b></p>`),
  },
  late: {
    evidence: 'guess',
    source: 'Scripts that wait for the field before they read it; written as an attribute here',
    readable: true,
    html: (code, lateMs) =>
      contained(centred(codeInput('')) + setLater(`field.setAttribute('value', '${code} ')`, lateMs)),
  },
  lateProperty: {
    evidence: 'guess',
    source: 'As late, but written as a property only',
    readable: true,
    html: (code, lateMs) => contained(centred(codeInput('')) + setLater(`field.value = '${code} '`, lateMs)),
  },
  propertyOnly: {
    evidence: 'guess',
    source: 'Scripts read the property or the attribute; here the attribute never holds the code',
    readable: true,
    html: (code) =>
      contained(
        `${centred(codeInput(''))}<script>document.querySelector('input').value = '${code} ';</script>`,
      ),
  },
  buttons: {
    evidence: 'doc',
    source: 'Screenshot in the guide of 2012: Copy Code and Close below the code',
    readable: true,
    html: (code) =>
      contained(
        `${centred(codeInput(code))}<p><input type="button" value="Copy Code"> <input type="button" value="Close"></p>`,
      ),
  },
  twoInputs: {
    evidence: 'hostile',
    source: 'Two visible fields with different codes',
    readable: false,
    html: (code) => contained(centred(codeInput(code)) + centred(codeInput(decoyCode))),
  },
  searchBox: {
    evidence: 'hostile',
    source: 'The code as a text that nothing announces, beside a field for the person to type in',
    readable: false,
    html: (code) =>
      page(`${heading}<p>Your code is <strong>${code}</strong></p>
<p><label>Search <input type="text"></label></p>`),
  },
  twoTexts: {
    evidence: 'hostile',
    source: 'Two texts that could both be the code behind the words that announce it',
    readable: false,
    html: (code) => contained(`<p>The text code is: <b>NOTE</b> <b>${code}</b></p>`),
  },
  hiddenInputs: {
    evidence: 'hostile',
    source: 'Hidden fields and an invisible text field beside the true one',
    readable: true,
    html: (code) =>
      contained(`<input type="hidden" value="${decoyCode}"><input type="hidden" name="stk1" value="${decoyCode}2">
<input type="text" style="display:none" value="${decoyCode}3">${centred(codeInput(code))}`),
  },
  blank: {
    evidence: 'single source',
    source: 'An outage in June 2022 left the page empty',
    readable: false,
    html: () => '<!DOCTYPE html><html><head></head><body></body></html>',
  },
  clobbered: {
    evidence: 'hostile',
    source: "Forms and fields named like the document's own members",
    readable: true,
    html: (code) =>
      contained(`<form name="querySelectorAll"><input type="hidden" name="value"></form>
<form name="querySelector"><input type="hidden" name="attributes"></form>
<form name="body"></form><form name="forms"></form><form name="getElementsByTagName"></form>
<img name="documentElement" alt=""><img name="title" alt="">${centred(codeInput(code))}`),
  },
  lookAlikeCharacters: {
    evidence: 'hostile',
    source: 'Full-width letters and digits instead of a code',
    readable: false,
    html: (code) => contained(centred(codeInput(fullWidth(code)))),
  },
  iframe: {
    evidence: 'hostile',
    source: 'The code page inside a frame only; no script was seen to switch frames here',
    readable: false,
    html: () => page(`${heading}<iframe title="Code" src="${escapeHtml(framedCodePath)}"></iframe>`),
  },
} satisfies Record<string, CodePage>;

export type CodePageName = keyof typeof pages;

export const codePages: Readonly<Record<CodePageName, CodePage>> = pages;
