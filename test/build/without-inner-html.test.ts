import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cutInnerHtml } from '../../scripts/without-inner-html.ts';

const file = fileURLToPath(import.meta.resolve('preact'));
const preact = readFileSync(file, 'utf8');

it('cuts one branch out of Preact, and nothing else', () => {
  expect(preact).toContain('innerHTML');
  const cut = cutInnerHtml(preact, file);
  expect(cut).not.toContain('innerHTML');
  const [before = '', after = ''] = splitAtDifference(preact, cut);
  expect(before + after).toBe(cut);
  expect(preact.length - cut.length).toBeLessThan(100);
});

it.each([
  ['a Preact that words it anew', preact.replace('.innerHTML=', '.innerHTML =')],
  ['a Preact that does it twice', `${preact};element.innerHTML=text`],
  ['any other library', 'export const draw=(element,text)=>{element.innerHTML=text}'],
])('fails the build for %s', (_, code) => {
  expect(() => cutInnerHtml(code, 'some.js')).toThrow('some.js sets innerHTML');
});

/** What stands before and after the one piece that is in the whole and not in the cut text. */
function splitAtDifference(whole: string, cut: string): [string, string] {
  const start = [...cut].findIndex((character, at) => character !== whole[at]);
  return [whole.slice(0, start), whole.slice(start + whole.length - cut.length)];
}
