import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from '@/entrypoints/console/lists/to-csv';

const csv = (...texts: string[]) =>
  toCsv(
    ['a'],
    texts.map((text) => [{ kind: 'string', text }]),
  );

it('writes lines that end as RFC 4180 wants, with an empty field where there is no value', () => {
  const rows = [
    [{ kind: 'number', text: '9007199254740993' } as const],
    [undefined, { kind: 'list', count: 2 } as const],
  ];
  expect(toCsv(['id', 'Leg, all'], rows)).toBe('id,"Leg, all"\r\n9007199254740993,\r\n,2\r\n');
});

it.each([
  ['a "b"', '"a ""b"""'],
  ['a,b', '"a,b"'],
  ['a\nb', '"a\nb"'],
  ['-100.00', '-100.00'],
  ['-1e5', '-1e5'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1+cmd', "'-1+cmd"],
  ['@SUM(1)', "'@SUM(1)"],
  ['\t=1', '"\'\t\'=1"'],
  ['\r=1', '"\'\r\'=1"'],
  ['\tx', '"\'\tx"'],
  ['a;b', '"a;b"'],
  ['a\tb', '"a\tb"'],
  ['x;=1+1', '"x;\'=1+1"'],
  ['a\t=cmd|1', '"a\t\'=cmd|1"'],
  ['x\n@SUM(1)', '"x\n\'@SUM(1)"'],
  ['x;"=1"', '"x;\'""=1"""'],
  ['x;-1', '"x;\'-1"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
])('writes %j as %s', (text, field) => {
  expect(csv(text)).toBe(`a\r\n${field}\r\n`);
});

it('guards the names of columns too', () => {
  expect(toCsv(['=1'], [])).toBe("'=1\r\n");
});

const ANY_TEXT = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\r', '\n', '=', '@') });

it('can be read again, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.array(ANY_TEXT, { minLength: 1 }), (texts) => {
      const read = [...csv(...texts).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))\r\n/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      );
      expect(read.slice(1).map((text) => text.replaceAll("'", ''))).toEqual(texts);
    }),
  );
});

it.each([';', '\t'])(
  'holds no formula for a spreadsheet that parts fields at %j and knows no quotes',
  (separator) => {
    fc.assert(
      fc.property(fc.array(ANY_TEXT, { minLength: 1 }), (texts) => {
        const row = texts.map((text) => ({ kind: 'string', text }) as const);
        const fields = toCsv(
          texts.map(() => 'a'),
          [row, row],
        )
          .split(/[\r\n]/)
          .flatMap((line) => line.split(separator));
        expect(fields.filter((field) => /^"*[=@]/.test(field))).toEqual([]);
      }),
    );
  },
);
