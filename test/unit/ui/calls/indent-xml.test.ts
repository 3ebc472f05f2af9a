import { describe, expect, it } from 'vitest';
import { indentXml } from '@/utils/ui/calls/indent-xml';
import { prettyBody } from '@/utils/ui/calls/pretty-body';

const ERROR = '<?xml version="1.0"?><Error><code>102</code><message>a &amp; b</message><empty/></Error>';
const INDENTED = [
  '<?xml version="1.0"?>',
  '<Error>',
  '  <code>102</code>',
  '  <message>a &amp; b</message>',
  '  <empty/>',
  '</Error>',
].join('\n');

describe('XML', () => {
  it('is put on lines, each text as it came', () => {
    expect(indentXml(ERROR)).toBe(INDENTED);
    expect(prettyBody(ERROR)).toEqual({ kind: 'xml', text: INDENTED });
  });

  it('that is on lines already comes out the same', () => {
    expect(indentXml(INDENTED)).toBe(INDENTED);
  });

  it.each([
    ['a sentence', 'Service unavailable'],
    ['a page', '<!doctype html><p>one<p>two'],
    ['an element that is not closed', '<a><b></a>'],
    ['what declares what may be anything', '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'],
    ['what is cut off', '<a><b>1</b>'],
    ['JSON', '{"a":"<b/>"}'],
    ['what is deeper than any answer', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ])('is not %s', (_, text) => {
    expect(indentXml(text)).toBe(null);
  });

  it('takes no time that grows faster than the text', () => {
    const startedAt = performance.now();
    indentXml(`<a>${'<b x="1" '.repeat(100_000)}`);
    indentXml(`<a>${'<!--'.repeat(50_000)}`);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
