import { describe, expect, it } from 'vitest';
import { prettyBody } from '@/utils/ui/calls/pretty-body';

const compact = (text: string) => text.replace(/\s/g, '');

describe('JSON', () => {
  it('is indented', () => {
    expect(prettyBody('{"a":[1,{"b":null}]}')).toEqual({
      kind: 'json',
      text: '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ]\n}',
    });
  });

  it.each([
    ['plain', 'a'],
    ['escaped', '\\"'],
  ])('with a %s string of eight megabytes is indented too', (_, piece) => {
    const text = `{"a":"${piece.repeat(8_000_000 / piece.length)}"}`;
    expect(prettyBody(text).text === text.replace('{', '{\n  ').replace(':', ': ').replace('}', '\n}')).toBe(
      true,
    );
  });

  it.each([
    '1.10',
    '100.00',
    '12345678901234567890',
    '1e400',
    '-0',
    '1E5',
    '0.1000000000000000055',
    '9007199254740993',
  ])('keeps the number %s as it came', (number) => {
    expect(prettyBody(number)).toEqual({ kind: 'json', text: number });
    expect(compact(prettyBody(`{"a":[${number}]}`).text)).toBe(`{"a":[${number}]}`);
  });

  it.each([
    '{"qty":"1e9"}',
    '{"__proto__":{"a":1},"constructor":2}',
    '{"b":true,"a":false}',
    '{"b":1,"1":2}',
    '"\\ud800"',
    '[]',
    '""',
  ])('keeps %s', (body) => {
    expect(compact(prettyBody(body).text)).toBe(body);
  });

  it('shows both of two fields of one name', () => {
    for (const body of ['{"a":1,"a":2}', '{"a":1,"a":1}']) {
      expect(prettyBody(body).text.match(/"a"/g)).toHaveLength(2);
    }
  });
});

describe('anything else', () => {
  it.each([
    '',
    ' ',
    '<Error><code>1</code>',
    '{"a":1,}',
    ")]}',\n{}",
    'NaN',
    '{"a":NaN}',
    "{'a':1}",
    '\ufeff{"a":1}',
    '{"a":1',
    '{"a":01}',
    '{} {}',
  ])('%j is shown as it is', (body) => {
    expect(prettyBody(body)).toEqual({ kind: 'text', text: body });
  });

  it('a depth of 200,000 is shown as it is', () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(prettyBody(deep)).toEqual({ kind: 'text', text: deep });
  });
});
