import { describe, expect, it } from 'vitest';
import { prettyBody } from '@/utils/ui/body/pretty-body';
import { prettyText } from './pretty-text.ts';

const compact = (text: string) => text.replace(/\s/g, '');

describe('JSON', () => {
  it('is indented', () => {
    expect(prettyText('{"a":[1,{"b":null}]}')).toEqual({
      kind: 'json',
      text: '{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ]\n}',
    });
  });

  it.each([
    ['plain', 'a'],
    ['escaped', '\\"'],
  ])('with a %s string of eight megabytes is indented too', (_, piece) => {
    const text = `{"a":"${piece.repeat(8_000_000 / piece.length)}"}`;
    expect(prettyText(text).text === text.replace('{', '{\n  ').replace(':', ': ').replace('}', '\n}')).toBe(
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
    expect(prettyText(number)).toEqual({ kind: 'json', text: number });
    expect(compact(prettyText(`{"a":[${number}]}`).text)).toBe(`{"a":[${number}]}`);
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
    expect(compact(prettyText(body).text)).toBe(body);
  });

  it('shows both of two fields of one name', () => {
    for (const body of ['{"a":1,"a":2}', '{"a":1,"a":1}']) {
      expect(prettyText(body).text.match(/"a"/g)).toHaveLength(2);
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
    expect(prettyText(body)).toEqual({ kind: 'text', text: body });
  });

  it('a depth of 200,000 is on lines as far as an eye can follow', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { kind, text } = prettyText(deep);
    expect(kind).toBe('json');
    expect(compact(text) === deep).toBe(true);
    expect(text.length).toBeLessThan(deep.length + 64 * 65 * 3);
  });
});

/** Larger than what is read whole before it is shown. */
const LARGE = 300_000;
const item = '{"symbol":"A b","price":1.10,"id":12345678901234567890}';
const largeJson = `{"a":[${Array(6_000).fill(item).join(',')}]}`;

describe('what is large', () => {
  it.each([
    ['whole', largeJson],
    ['cut off in a string', largeJson.slice(0, -20)],
    ['cut off behind a comma', largeJson.slice(0, largeJson.lastIndexOf(',') + 1)],
    ['broken in the middle', largeJson.replace('12345678901234567890}', 'NaN or  so} ]]}')],
    ['no JSON but for its beginning', `{"a":[ ${'"it" is said, one two\n'.repeat(20_000)}`],
  ])('and JSON, %s, is on lines as far as it goes, without a loss', (_, body) => {
    const { kind, text } = prettyText(body);
    expect(kind).toBe('json');
    expect(text.startsWith('{\n  "a": [\n    ')).toBe(true);
    expect(compact(text) === compact(body)).toBe(true);
  });

  it('keeps two words apart that stood apart', () => {
    const body = `{"a":[ one  two, "b" "c" {} {} \u00a0${' '.repeat(LARGE)}`;
    expect(prettyText(body).text).toBe('{\n  "a": [\n    one two,\n    "b" "c" {} {} \u00a0');
  });

  it('and XML, cut off, is on lines as far as it goes', () => {
    const body = `<?xml version="1.0"?><As>${'<A><b>1 2</b></A>'.repeat(20_000)}<A><b>cu`;
    const { kind, text } = prettyText(body);
    expect(kind).toBe('xml');
    expect(text.startsWith('<?xml version="1.0"?>\n<As>\n  <A>\n    <b>1 2</b>\n  </A>\n')).toBe(true);
    expect(compact(text) === compact(body)).toBe(true);
  });

  it.each(['<!doctype html><p>', '<html><p>', 'a sentence '])(
    'and begins with %j is shown as it came',
    (start) => {
      const body = start + 'one <br>  two\n'.repeat(30_000);
      expect(prettyText(body)).toEqual({ kind: 'text', text: body });
    },
  );

  it('is begun with at once: the first piece takes no more than of a small one', () => {
    const { pieces } = prettyBody(largeJson.repeat(10));
    const { value } = pieces.next();
    expect(value.text.length).toBeLessThan(20_000);
    expect(value.readTo).toBeLessThan(20_000);
  });
});

describe('what can be folded', () => {
  it.each([
    ['{"a":[1,{"b":[]}],"c":{}}', ['{…}', '[…]', '{…}']],
    ['<a><b><c>1</c></b><d/></a>', ['<a>…</a>', '<b>…</b>']],
  ])('in %s is what lies on lines between an opening and its end', (body, expected) => {
    const [text, folds] = withFolds(body);
    const folded = folds.map(({ from, to }) => [text.slice(0, from), text.slice(to)]);
    const around = folded.map(
      ([before = '', after = '']) => `${/<\w+>$|.$/.exec(before)?.[0]}…${/^<\/\w+>|^./.exec(after)?.[0]}`,
    );
    expect(around.toSorted()).toEqual([...expected].toSorted());
    expect(folds.every(({ from }) => text[from] === '\n')).toBe(true);
  });

  it('has its places in the whole text, whatever piece it ends in', () => {
    const [text, folds] = withFolds(largeJson);
    expect(folds.length).toBe(largeJson.match(/\{|\[/g)?.length);
    const isRight = folds.every(
      ({ from, to }) => `${text[from - 1]}${text[to]}` === (text[to] === ']' ? '[]' : '{}'),
    );
    expect(isRight).toBe(true);
  });
});

function withFolds(body: string) {
  const pieces = [...prettyBody(body).pieces];
  return [pieces.map(({ text }) => text).join(''), pieces.flatMap(({ folds }) => folds)] as const;
}

describe('the beginning of a large body', () => {
  it.each([
    ['json', `{"rows":[${'{"a":"x","b":[1,2]},'.repeat(20_000)}{}]}`],
    ['xml', `<Rows>${'<Row><A>x</A><B/></Row>'.repeat(20_000)}</Rows>`],
    ['text', 'no JSON and no XML, '.repeat(20_000)],
  ])('of %s is on the lines of the whole, wherever it ends, but for its last', (kind, body) => {
    const whole = [...prettyBody(body).pieces].map(({ text }) => text).join('');
    for (const length of [65_536, 65_537, 65_538, 65_540, 65_543]) {
      const part = prettyBody(body.slice(0, length), false);
      expect(part.kind).toBe(kind);
      const text = [...part.pieces].map((piece) => piece.text).join('');
      expect(whole.startsWith(text.slice(0, text.lastIndexOf('\n') + 1))).toBe(true);
    }
  });
});
