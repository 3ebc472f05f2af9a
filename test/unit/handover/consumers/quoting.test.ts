import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShell, quoted } from '@/utils/handover/snippets/quoting';
import { missingOf } from '../../../emulator/strangers/interpreters.ts';
import { HOSTILE } from '../sample.ts';
import { consume } from './consume.ts';
import { type Consumer, CSHARP, GO, HTTR, NODE, REQUESTS_OAUTHLIB, SHELLS } from './consumers.ts';

/** Signs that mean something somewhere, end a line, are not seen, or turn the text around. */
const TELLING = [
  ...`"'\\\`$%#{}()<>;&|!*?~@^=[]/\n\r\t\b\f\v\u007f\u0085\u00a0\u00ad\u061c\u200b\u200f\u2028\u2029\u202e\u2066\ufeff\u0001é😀`,
  ...['${HOME}', '$(id)', '#{1}', '</script>', '\\u0041', '\\x41', '%s', '{0}', '*/', '//', '""', "''"],
];

/** Half of a surrogate pair can be in no call, and a NUL in none of R and the shells. */
const TEXTS = fc.oneof(
  fc.array(fc.constantFrom(...TELLING), { maxLength: 12 }).map((signs) => signs.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replaceAll('\0', '')),
);

/** A program that prints each text as the bytes of its UTF-8, a line each. */
const LANGUAGES: readonly [Consumer, (texts: readonly string[]) => string][] = [
  [
    REQUESTS_OAUTHLIB,
    (texts) =>
      `for text in [${texts.map(quoted).join(', ')}]:\n    print("=" + text.encode().hex(" ").upper())\n`,
  ],
  [
    NODE,
    (texts) =>
      `for (const text of [${texts.map(quoted).join(', ')}]) {
  console.log('=' + (Buffer.from(text).toString('hex').toUpperCase().match(/../g) ?? []).join(' '));
}
`,
  ],
  [
    { ...GO, commands: GO.commands.slice(2) },
    (texts) =>
      `package main\n\nimport "fmt"\n\nfunc main() {\n\tfor _, text := range []string{${texts
        .map(quoted)
        .join(', ')}} {\n\t\tfmt.Printf("=% X\\n", text)\n\t}\n}\n`,
  ],
  [
    CSHARP,
    (texts) => `\n\nforeach (var text in new[] { ${texts.map(quoted).join(', ')} })
    Console.WriteLine("=" + BitConverter.ToString(System.Text.Encoding.UTF8.GetBytes(text)).Replace("-", " "));\n`,
  ],
  [
    HTTR,
    // R takes a program in pieces of 4 KiB at most, or to the end of a line, and trips where one parts a sign.
    (texts) =>
      `for (text in c(${texts.map(quoted).join(',\n')})) {\n  cat("=", toupper(paste(charToRaw(enc2utf8(text)), collapse = " ")), "\\n", sep = "")\n}\n`,
  ],
  ...SHELLS.map((shell): [Consumer, (texts: readonly string[]) => string] => [
    shell,
    (texts) =>
      `for text in ${texts.map(inShell).join(' ')}; do
  printf =
  printf %s "$text" | od -An -v -tx1 | tr -d '\\n' | sed 's/^ //' | tr a-f A-F
  echo
done
`,
  ]),
];

const bytesOf = (text: string) =>
  `=${[...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ')}`;

describe('texts of any kind', () => {
  it.for(LANGUAGES.map(([consumer, program]) => ({ ...consumer, program })))(
    'are one literal each: $name',
    async ({ program, ...consumer }, { skip }) => {
      const missing = missingOf(consumer.needs);
      if (missing) skip(missing);
      const seed = Date.now();
      const texts = [HOSTILE, ...TELLING, ...fc.sample(TEXTS, { numRuns: 200, seed })];
      const said = await consume(consumer, program(texts)).catch((cause: unknown) => {
        throw new Error(`Not run: the texts of seed ${seed}`, { cause });
      });
      const lines = said.trimEnd().split('\n');
      expect(lines.map((line, at) => [line.trimEnd(), texts[at]])).toEqual(
        texts.map((text) => [bytesOf(text).trimEnd(), text]),
      );
    },
  );

  it('hide nothing from who reads the code', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        expect(quoted(text)).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u,
        );
        expect(JSON.parse(quoted(text))).toBe(text);
      }),
    );
  });
});
