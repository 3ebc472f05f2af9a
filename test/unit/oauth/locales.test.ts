import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);

interface Said {
  /** Name, calendar and digits of the locale that the process runs in. */
  readonly locale: string;
  readonly said: object;
}

let script = '';

beforeAll(async () => {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { write: false, ssr: fileURLToPath(new URL('say-in-locale.ts', import.meta.url)) },
  })) as Rolldown.RolldownOutput;
  script = output[0].code;
});

/** A locale is settled when a process starts, so each has its own. */
async function sayIn(locale: string): Promise<Said> {
  const args = ['--harmony-temporal', '--input-type=module', '--eval', script];
  const { stdout } = await run(process.execPath, args, { env: { LC_ALL: `${locale}.UTF-8` } });
  return JSON.parse(stdout);
}

describe('signature, lifetimes and keys are the same', () => {
  it.each([
    ['ar_EG', 'ar-EG gregory arab'],
    ['fa_IR', 'fa-IR persian arabext'],
    ['tr_TR', 'tr-TR gregory latn'],
    ['th_TH', 'th-TH buddhist latn'],
  ])('where the locale is %s', async (locale, expected) => {
    const [english, other] = await Promise.all([sayIn('en_US'), sayIn(locale)]);
    expect(other).toEqual({ locale: expected, said: english.said });
    expect(JSON.stringify(other.said)).toMatch(/^[\x20-\x7e]+$/);
  });
});
