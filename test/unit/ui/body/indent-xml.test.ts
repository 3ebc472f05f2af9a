import { describe, expect, it } from 'vitest';
import { indentXml, isXml } from '@/utils/ui/body/indent-xml';
import { prettyText } from './pretty-text.ts';

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
    expect(isXml(ERROR)).toBe(true);
    expect(prettyText(ERROR)).toEqual({ kind: 'xml', text: INDENTED });
  });

  it('that is on lines already comes out the same', () => {
    expect(prettyText(INDENTED)).toEqual({ kind: 'xml', text: INDENTED });
  });

  it.each([
    ['a sentence', 'Service unavailable'],
    ['a page', '<!doctype html><p>one<p>two'],
    ['an element that is not closed', '<a><b></a>'],
    ['what declares what may be anything', '<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'],
    ['what is cut off', '<a><b>1</b>'],
    ['JSON', '{"a":"<b/>"}'],
  ])('is not %s', (_, text) => {
    expect(isXml(text)).toBe(false);
  });

  it('that is deeper than any answer is on lines as far as an eye can follow', () => {
    const deep = '<a>'.repeat(20_000) + '</a>'.repeat(20_000);
    const { text } = prettyText(deep);
    expect(text.replace(/\s/g, '') === deep).toBe(true);
    expect(text.length).toBeLessThan(deep.length + 64 * 65 * 3);
  });

  it('takes no time that grows faster than the text', () => {
    const startedAt = performance.now();
    for (const part of ['<b x="1" ', '<!--', '<b>', '>', '< a="']) {
      expect([...indentXml(`<a>${part.repeat(100_000)}`)].length).toBeGreaterThan(0);
    }
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
