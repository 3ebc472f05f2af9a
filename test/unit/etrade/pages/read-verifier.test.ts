import { describe, expect, it } from 'vitest';
import { readVerifier } from '@/utils/etrade/pages/read-verifier';
import { showPage } from './show-page.ts';

const nobodyTyped = () => false;
const read = (body: string, isForeign: (input: HTMLInputElement) => boolean = nobodyTyped) =>
  readVerifier(showPage(body), isForeign)?.verifier ?? null;

const field = (value: string, more = '') => `<input type="text" value="${value}" ${more}>`;
const boxed = (...fields: string[]) => `<div class="api-inner-container">${fields.join('')}</div>`;
const aligned = (...fields: string[]) => `<div style="text-align: center">${fields.join('')}</div>`;
/** Marks that have the form of a code. */
const FOOTER = '<footer>Member <a>FINRA</a>/<a>SIPC</a></footer>';
const instructed = (behind: string) => `<p>Please enter the following text code</p>${behind}`;

describe('the code', () => {
  it.each([
    ['in the field of the box for API users', boxed(field('AB12C'))],
    ['in a field of an aligned block', aligned(field('AB12C')) + field('')],
    ['in the only field of the page', `<form>${field('AB12C')}</form>`],
    ['in the only field, which names no type', '<input value="AB12C">'],
    ['in a text of its own behind the instruction', instructed('<b>AB12C</b>')],
    ['in a text of its own, with others far behind it', instructed(`<b>AB12C</b> ${FOOTER}`)],
    ['in a text behind the second of two instructions', instructed(instructed('<b>AB12C</b>'))],
    ['with a blank behind it', boxed(field('AB12C '))],
    ['with a no-break space behind it', boxed(field('AB12C&nbsp;'))],
    ['twice in the same words', boxed(field('AB12C'), field('AB12C'))],
    [
      'in the box, whatever other fields hold',
      field('DE34F') + aligned(field('GH56J')) + boxed(field('AB12C')),
    ],
    ['in a box, beside a field with no code', boxed(field('your name'), field('AB12C'))],
  ])('is found %s', (_, body) => {
    expect(read(body)).toBe('AB12C');
  });

  it.each([
    ['on a page without any', '<p>Welcome</p>'],
    ['in two fields that differ', boxed(field('AB12C'), field('DE34F'))],
    [
      'in two fields that differ, though another way would find one',
      boxed(field('AB12C'), field('DE34F')) + instructed('GH56J'),
    ],
    ['in one of two fields that nothing sets apart', field('AB12C') + field('')],
    ['in a text without the instruction', '<b>AB12C</b>'],
    ['in a text before the instruction', `<b>AB12C</b>${instructed('')}`],
    ['in a word of the sentence itself', instructed('<b>below</b>')],
    ['in a word that the only field holds', `<header>${field('Search')}</header>`],
    [
      'in a field of another kind, with other texts behind it',
      instructed(`<input type="search" value="AB12C">${FOOTER}`),
    ],
    ['in one of two texts that follow each other', instructed('<b>NOTE</b> <b>AB12C</b>')],
    ['in a text with more than the code in it', instructed('<b>AB12C, please</b>')],
  ])('is not found %s', (_, body) => {
    expect(read(body)).toBe(null);
  });
});

describe('what a person cannot see', () => {
  const HIDDEN = 'style="display:none"';

  it.each([
    ['a field', boxed(field('DEC0Y', HIDDEN), field('AB12C'))],
    [
      'a field that leaves its place empty',
      boxed(field('DEC0Y', 'style="visibility: hidden"'), field('AB12C')),
    ],
    [
      'a field in a part of the page',
      `<div ${HIDDEN}>${boxed(field('DEC0Y'))}</div>${boxed(field('AB12C'))}`,
    ],
    ['a text behind the instruction', instructed(`<p ${HIDDEN}>DEC0Y</p><p>AB12C</p>`)],
  ])('does not count: %s', (_, body) => {
    expect(read(body)).toBe('AB12C');
  });
});

describe('what the person has typed', () => {
  it('is no code', () => {
    expect(read(boxed(field('AB12C')), () => true)).toBe(null);
  });

  it('does not keep the code from being found beside it', () => {
    const body = boxed(field('TYPED', 'id="typed"'), field('AB12C'));
    expect(read(body, ({ id }) => id === 'typed')).toBe('AB12C');
  });
});

it('is found on a page whose elements hide methods of the document and of its forms by their names', () => {
  const document = showPage('<form><p>Please copy the following text code</p>AB12C</form>');
  for (const name of ['querySelectorAll', 'createTreeWalker', 'readyState'])
    Object.defineProperty(document, name, { value: document.body });
  const form = document.body.firstElementChild as Element;
  Object.defineProperty(form, 'checkVisibility', { value: document.body });
  expect(readVerifier(document, nobodyTyped)?.verifier).toBe('AB12C');
});

it.each([
  [0, boxed(field('AB12C'))],
  [1, `<div style="text-align:center">${field('AB12C')}</div>`],
  [2, field('AB12C')],
  [3, '<p>The text code is: <b>AB12C</b></p>'],
])('the way that has found the code is told: %i', (way, body) => {
  expect(readVerifier(showPage(body), nobodyTyped)).toEqual({ verifier: 'AB12C', way });
});
