import { expect, it } from 'vitest';
import { BUILDS, readTexts } from './built-package.ts';

interface Forbidden {
  readonly pattern: RegExp;
  /** Something that the pattern must find. */
  readonly sample: string;
}

/** What no file of a build may hold, whoever wrote it: we or a library. */
const FORBIDDEN: Readonly<Record<string, Forbidden>> = {
  'eval of a text': { pattern: /\beval\s*\(/, sample: 'eval("1")' },
  'a function made of a text': { pattern: /\bFunction\s*\(/, sample: 'new Function("return 1")' },
  'a timer that takes a text': {
    pattern: /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
    sample: 'setTimeout("x()")',
  },
  'markup made of a text': {
    pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write)\b/,
    sample: 'element.innerHTML=text',
  },
  'an import at run time': { pattern: /\bimport\s*\(|\bimportScripts\b/, sample: 'import("./x.js")' },
  'a request by other means than fetch': {
    pattern: /\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon)\b/,
    sample: 'new WebSocket(address)',
  },
  'storage that the browser copies to an account': {
    pattern: /\bstorage\.sync\b/,
    sample: 'storage.sync.set',
  },
  // Not the page of that name.
  'a word to the console': { pattern: /\bconsole\s*(?:\.(?!html\b)|\[)/, sample: 'console.log(token)' },
  'a stop for a debugger': { pattern: /\bdebugger\b/, sample: 'if(x){debugger}' },
  'the address of a source map': { pattern: /sourceMappingURL/, sample: '//# sourceMappingURL=x.js.map' },
  'a path of the machine that built it': {
    pattern: /(?:^|["'`\s(])(?:\/(?:home|root|tmp|Users|work)\/|[A-Z]:\\)/,
    sample: '"/Users/me/x.ts"',
  },
  'an inline script or style': { pattern: /<script>|<style\b|\son\w+="/, sample: '<body onload="x()">' },
};

/**
 * What stands in the texts that a person takes for their own programs: whole lines of Node and Go, and one path of a
 * program. No code of ours begins a line, as it is minified.
 */
const IN_TEXTS_FOR_PROGRAMS = [
  /^console\.log\(.*\);$/gm,
  /^import \($/gm,
  /`\/tmp\/etrade_tokens_default\.json`/g,
];
const withoutTexts = (text: string) =>
  IN_TEXTS_FOR_PROGRAMS.reduce((rest, each) => rest.replace(each, ''), text);

const texts = BUILDS.flatMap((build) =>
  readTexts(build).map(({ path, text }) => ({
    path: `${build}: ${path}`,
    text: /^chunks\/(?:handover|mask|use-read-keys)-/.test(path) ? withoutTexts(text) : text,
  })),
);

it.each(Object.entries(FORBIDDEN))('never holds %s', (_, { pattern, sample }) => {
  expect(sample).toMatch(pattern);
  const found = texts.filter(({ text }) => pattern.test(text));
  expect(found.map(({ path }) => path)).toEqual([]);
});
