import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '@/utils/oauth/compare/compare-signatures';
import { firstPartDifference } from '@/utils/oauth/compare/part-difference';
import { comparisonText } from '@/utils/words/xray/comparison-words';
import { HEADER_FAULT_WORDS } from '@/utils/words/xray/header-fault-words';
import { REQUEST_MISTAKE_WORDS } from '@/utils/words/xray/request-mistake-words';
import { SIGNING_MISTAKE_WORDS } from '@/utils/words/xray/signing-mistake-words';
import { rowsOf } from '../../docs-tables.ts';

const WORDS = Object.entries({ ...HEADER_FAULT_WORDS, ...REQUEST_MISTAKE_WORDS, ...SIGNING_MISTAKE_WORDS });

const differing = (where: Extract<Comparison, { name: 'differs' }>['where']): Comparison => ({
  name: 'differs',
  differences: [{ code: 'queryNotSigned' }],
  where,
});

const KEY = 'c5bb4dcb7bd6826c7c4340df3f791188';
const TOKEN = 'VbiNYl63EejjlKdQM6FeENzcnrLACrZ2JYD6NQROfVI';
const e = encodeURIComponent;
const ADDRESS = 'https://api.etrade.com/v1/accounts/list';
const QUERY = `oauth_consumer_key=${KEY}&oauth_nonce=1&oauth_token=${TOKEN}`;

describe('what is said of a base string with key and token in the wrong place', () => {
  it.each([
    ['the whole address is signed', `GET&${e(`${ADDRESS}?${QUERY}`)}&${e('a=b')}`],
    ['and encoded twice', `GET&${e(e(`${ADDRESS}?${QUERY}`))}&${e('a=b')}`],
    ['or not at all', `GET&${ADDRESS}?${QUERY}`],
    ['with a token that has no name', `GET&${e(`${ADDRESS}?${TOKEN}`)}&${e('a=b')}`],
    ['address and pairs are joined first', `GET&${e(`${ADDRESS}&${QUERY}`)}`],
    ['with a name and a password in it', `GET&${e(`https://${KEY}:${TOKEN}@api.etrade.com/`)}&a`],
    ['the pairs are encoded twice', `GET&${e(ADDRESS)}&${e(`count=1&oauth_nonce=1&${e(QUERY)}=`)}`],
    ['a token has no name', `GET&${e(ADDRESS)}&${e(`count=1&oauth_nonce=1&${TOKEN}=`)}`],
    ['a value runs on', `GET&${e(ADDRESS)}&${e(`count=1${e(`&${QUERY}`)}`)}`],
  ])('is neither: %s', (_, text) => {
    const right = `GET&${e(ADDRESS)}&${e('count=1&oauth_nonce=1')}`;
    const where = firstPartDifference(text, right);
    expect(where).not.toBeNull();
    const said = JSON.stringify(comparisonText(differing(where)));
    expect(said).not.toContain(KEY);
    expect(said).not.toContain(TOKEN);
  });

  it('nor is a token that a header has in the place of a name', () => {
    const differences = [{ code: 'valuesNotQuoted', of: TOKEN }] as const;
    const { title } = comparisonText({ name: 'differs', differences, where: null });
    expect(title).toMatch(/^The value of •+ does not/);
  });
});

describe('what is said of a difference', () => {
  it('is what docs/signature.md lists, with what to do', () => {
    const rows = rowsOf(readFileSync('docs/signature.md', 'utf8'), /\.$/);
    const written = (text: string) => text.replaceAll('*', '\\*');
    expect(rows).toEqual(WORDS.map(([, { what, advice }]) => [what('`oauth_…`'), advice].map(written)));
  });

  it('is one sentence of its own for each', () => {
    const said = WORDS.map(([, { what }]) => what('x'));
    expect(new Set(said).size).toBe(said.length);
  });

  it.each(['oauth_token', 'oauth_consumer_key', 'oauth_verifier'])('masks what is of %s', (of) => {
    const { where } = comparisonText(differing({ part: 'value', of, found: 'abc', right: 'wxyz' }));
    expect(where).toBe(`It begins to differ in the value of ${of}: ••• in place of ••••.`);
  });

  it('shows what is of no secret', () => {
    const { where } = comparisonText(differing({ part: 'value', of: 'count', found: '1', right: '2' }));
    expect(where).toContain('1 in place of 2');
  });

  it.each([
    [400_000, '6 min'],
    [3 * 60 * 60_000, '3 h 0 min'],
    [3 * 24 * 60 * 60_000, '3 days'],
    [1_800_000_000_000, '20,833 days'],
  ])('is beside the same how old it is: %i', (ageMs, age) => {
    for (const name of ['same', 'sameWithVersion', 'sameButKeys'] as const) {
      const said = `Its timestamp is ${age} old. E*TRADE takes five minutes: sent now, it is refused.`;
      expect(comparisonText({ name, ageMs }).second).toBe(said);
      expect(comparisonText({ name }).second).toBeUndefined();
    }
  });

  it('is that two at once were not looked for', () => {
    const textOf = (isCutShort: boolean) => comparisonText({ name: 'unexplained', where: null, isCutShort });
    expect(textOf(true).second).toMatch(/^Two mistakes at once were not looked for/);
    expect(textOf(false).second).toBeUndefined();
  });

  it('names a second one behind the first', () => {
    const text = comparisonText({
      name: 'differs',
      differences: [{ code: 'queryNotSigned' }, { code: 'leftOut', of: 'oauth_nonce' }],
      where: null,
    });
    expect(text.title).toBe('The query is not signed.');
    expect(text.second).toMatch(/oauth_nonce is not signed/);
  });
});
