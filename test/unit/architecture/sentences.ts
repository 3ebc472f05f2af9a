import { globSync, readFileSync } from 'node:fs';

/** Names and texts of E*TRADE's own, selectors, and code in other languages: nobody of ours says them. */
const OF_OTHERS: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(globSync('utils/handover/snippets/*.ts').map((file) => [file, /./])),
  'utils/etrade/catalogue/build-change-body.ts': /^[\w ]+$/,
  'utils/etrade/catalogue/changing-hints.ts': /^[\w ]+$/,
  'utils/etrade/catalogue/changing-operations.ts': /^[\w ]+$/,
  'utils/etrade/catalogue/operation-pages.ts': /^[\w ]+$/,
  'utils/etrade/catalogue/operation-titles.ts': /^[A-Z][\w ]+$/,
  'utils/etrade/catalogue/operations.ts': /^[\w ]+$/,
  'utils/etrade/catalogue/parameter-hints.ts': /^[\w ]+$/,
  'utils/etrade/catalogue/parameter-kinds.ts': /^[\w. ]+$/,
  'utils/etrade/catalogue/portfolio-sort-keys.ts': /^[\w\s]+$/,
  'utils/etrade/exchange/read-refusal.ts': /^exceeded the rate limit$/,
  'utils/etrade/pages/read-verifier.ts': /./,
  'utils/oauth/compare/curl-options.ts': /^[a-z\d -]+$/,
};

/** The texts of a file that hold words with a blank between them, as a person would read them. */
export function sentencesIn(file: string): string[] {
  const code = readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .replace(/^import .*$/gm, '');
  const texts = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)].map(
    ([, single, double, template]) => single ?? double ?? template?.replace(/\$\{[^}]*\}/g, '') ?? '',
  );
  const isSentence = (text: string) => /[a-z] +[a-z]/i.test(text) && !OF_OTHERS[file]?.test(text);
  return texts.filter(isSentence).map((text) => `${file}: ${text}`);
}
