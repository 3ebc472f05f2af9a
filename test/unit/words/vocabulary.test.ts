import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../docs-tables.ts';

/** The words that CONTRIBUTING.md says are never used, as a person would read them. */
const NEVER = rowsOf(readFileSync('CONTRIBUTING.md', 'utf8'), /./)
  .filter((cells) => cells.length === 3 && cells[2] !== 'never')
  .flatMap(([, , never = '']) => never.split(', '))
  .filter((word) => word !== '');

/** Text between quotes, and in components what stands between their elements. */
function sentencesOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, '');
  const quoted = [...source.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map((found) =>
    found.slice(1).join(''),
  );
  const between = file.endsWith('.tsx')
    ? [...source.matchAll(/>([^<>{}=]+)</g)].map(([, text = '']) => text)
    : [];
  return [...quoted, ...between]
    .map((text) => text.replace(/\s+/g, ' '))
    .filter((text) => text.includes(' '));
}

/** A word in capitals is meant as it is: a pin may hold an icon. */
const holds = (text: string, word: string) =>
  new RegExp(`\\b${word}\\b`, word === word.toUpperCase() ? '' : 'i').test(text);

const FILES = [...globSync('utils/words/**/*.ts'), ...globSync('{utils,entrypoints}/**/*.tsx')];

describe('what a person reads', () => {
  it('has one word for one thing, as CONTRIBUTING.md lists them', () => {
    const sentences = FILES.flatMap(sentencesOf);
    expect(NEVER).toContain('credentials');
    expect(sentences.length).toBeGreaterThan(300);
    expect(sentences.filter((text) => NEVER.some((word) => holds(text, word)))).toEqual([]);
  });
});
