import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerNode } from '@/entrypoints/console/lists/answer-node';
import { readJson } from '@/entrypoints/console/lists/read-json';
import { callAnswers } from '../../../e2e/hostile/corpus/call-answers.ts';

/** JSON again, as it was sent but for blanks and the way in which a string is escaped. */
function written(node: AnswerNode): string {
  if (node.kind === 'list') return `[${node.items.map(written).join(',')}]`;
  if (node.kind === 'string') return JSON.stringify(node.text);
  if (node.kind !== 'record') return node.text;
  return `{${node.fields.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(',')}}`;
}

const writtenAgain = (text: string, isCut = false) => {
  const node = readJson(text, isCut);
  return node && written(node);
};

/** Numbers as they can be written, of which most lose something in a float. */
const numbers = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constant('0'), fc.stringMatching(/^[1-9]\d{0,40}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,30}$/)),
    fc.oneof(fc.constant(''), fc.stringMatching(/^[eE][+-]?\d{1,4}$/)),
  )
  .map((parts) => parts.join(''));

/** The text of any JSON, with doubled and integer-like names. */
const texts = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    numbers,
    fc.constantFrom('true', 'false', 'null'),
    fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
    fc.array(tie('json'), { maxLength: 4 }).map((items) => `[${items.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom('a', '10', '9', '__proto__', 'ä"'), tie('json')), { maxLength: 5 })
      .map((fields) => `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  ),
})).json;

describe('any JSON', () => {
  it('is read without a loss: each number with its text, each field in its place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(writtenAgain(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is cut anywhere and read as far as it goes: no value in it is half a value', () => {
    const whole = '[{"id":123456789.5,"on":true,"text":"a\\"b"},{"id":-2e10,"none":null}]';
    const values = new Set(['123456789.5', 'true', 'a"b', '-2e10', 'null']);
    const leaves = (node: AnswerNode): string[] => {
      if (node.kind === 'list') return node.items.flatMap(leaves);
      return node.kind === 'record' ? node.fields.flatMap(([, value]) => leaves(value)) : [node.text];
    };
    for (let end = 1; end < whole.length; end += 1) {
      const node = readJson(whole.slice(0, end), true);
      expect(node, whole.slice(0, end)).not.toBe(null);
      expect(node && leaves(node).filter((text) => !values.has(text))).toEqual([]);
    }
    expect(writtenAgain(whole.slice(0, 50), true)).toBe('[{"id":123456789.5,"on":true,"text":"a\\"b"},{}]');
  });

  it('is what JSON.parse takes, and nothing else, but for what nests too deep', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const bodies = callAnswers(250).flatMap(({ body }) => (typeof body === 'string' ? [body] : []));
    const broken = [
      '',
      ' ',
      '[1,]',
      '{"a"}',
      '{"a":}',
      '01',
      '1.',
      '.5',
      '+1',
      '"\n"',
      '"\\x"',
      'nul',
      '[1 2]',
    ];
    const wrong = [...bodies, ...broken].filter(
      (text) => (readJson(text) !== null) !== isJson(text) && !/^\s*[[{]{64}/.test(text.slice(0, 100)),
    );
    expect(wrong.map((text) => text.slice(0, 100))).toEqual([]);
  });
});

it.each(['['.repeat(200_000), '{"a":'.repeat(200_000)])('a great depth is not followed', (text) => {
  expect(readJson(text)).toBe(null);
  expect(readJson(text, true)).toBe(null);
});

it('reads eight megabytes of text in one string', () => {
  const text = 'x'.repeat(8 * 1024 * 1024);
  expect(readJson(`"${text}"`)).toEqual({ kind: 'string', text });
});
