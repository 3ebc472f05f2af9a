import { describe, expect, it } from 'vitest';
import { FORMATS, type FormatId } from '@/utils/handover/formats';
import { missingOf } from '../../../emulator/strangers/interpreters.ts';
import { HOSTILE_SAMPLE } from '../sample.ts';
import { consume } from './consume.ts';
import { type Consumer, CSHARP, GO, NODE, R, REQUESTS_OAUTHLIB } from './consumers.ts';

const { consumerKey, consumerSecret, token, tokenSecret } = HOSTILE_SAMPLE;
const EXPECTED = [consumerKey, consumerSecret, token, tokenSecret];
const NAMES = ['CONSUMER_KEY', 'CONSUMER_SECRET', 'ACCESS_TOKEN', 'ACCESS_TOKEN_SECRET'].map(
  (name) => `ETRADE_${name}`,
);

/** The lines of a snippet that set its variables, and a program that sets them and says what it reads. */
const LANGUAGES: readonly [
  id: FormatId,
  consumer: Consumer,
  sets: string,
  program: (lines: string) => string,
][] = [
  [
    'pyetrade',
    REQUESTS_OAUTHLIB,
    'os.environ[',
    (lines) => `import os\n${lines}\n${NAMES.map((name) => `print(os.environ["${name}"])`).join('\n')}`,
  ],
  [
    'node',
    NODE,
    'process.env.',
    (lines) => `${lines}\n${NAMES.map((name) => `console.log(process.env.${name});`).join('\n')}`,
  ],
  [
    'go',
    GO,
    '\tos.Setenv(',
    (lines) =>
      `package main\n\nimport (\n\t"fmt"\n\t"os"\n)\n\nfunc main() {\n${lines}\n${NAMES.map(
        (name) => `\tfmt.Println(os.Getenv("${name}"))\n`,
      ).join('')}}\n`,
  ],
  [
    'csharp',
    CSHARP,
    'Environment.SetEnvironmentVariable(',
    (lines) =>
      `\n\n${lines}\n${NAMES.map((name) => `Console.WriteLine(Environment.GetEnvironmentVariable("${name}"));`).join('\n')}`,
  ],
  [
    'r',
    R,
    'Sys.setenv(',
    (lines) => `${lines}\n${NAMES.map((name) => `writeLines(Sys.getenv("${name}"))`).join('\n')}`,
  ],
];

describe('hostile values', () => {
  it.for(LANGUAGES)(
    'arrive as they are by the text for %s',
    async ([id, consumer, sets, program], { skip }) => {
      const missing = missingOf(consumer.needs);
      if (missing) skip(missing);
      const text = FORMATS[id].text(HOSTILE_SAMPLE, {});
      const lines = text.split('\n').filter((line) => line.startsWith(sets));
      const said = await consume(consumer, program(lines.join('\n')));
      expect(said.trimEnd().split('\n')).toEqual(EXPECTED);
    },
  );
});
