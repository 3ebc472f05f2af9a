import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '@/utils/oauth/compare/compare-signatures';
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
