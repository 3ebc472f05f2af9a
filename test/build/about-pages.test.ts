import { describe, expect, it } from 'vitest';
import { aboutPages } from '../../scripts/about/about-pages.ts';
import { htmlOf } from '../../scripts/about/markdown.ts';

const html = (markdown: string) => htmlOf(markdown, (to) => (to.startsWith('docs/') ? null : to));

describe('a text of ours as a page', () => {
  it.each([
    ['a heading, and what stands below it', '# One\ntwo\nthree', '<h1>One</h1>\n<p>two three</p>'],
    ['a list whose entries go over lines', '- one\n  and\n- two', '<ul><li>one and</li><li>two</li></ul>'],
    ['a numbered list', '1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
    [
      'a table',
      '| a | b |\n|---|---|\n| c | `d` |',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td><code>d</code></td></tr></tbody></table>',
    ],
    ['marks', 'E\\*TRADE **a** *b* `c*d`', '<p>E*TRADE <strong>a</strong> <em>b</em> <code>c*d</code></p>'],
    ['a link, and one that leads nowhere here', '[a](b) [c](docs/d.md)', '<p><a href="b">a</a> c</p>'],
    ['markup', '<b onclick="x">&', '<p>&lt;b onclick=&quot;x&quot;&gt;&amp;</p>'],
  ])('has %s', (_, markdown, made) => {
    expect(html(markdown)).toBe(made);
  });

  it('leads to pages that are in the package, and to E*TRADE alone outside it', () => {
    const pages = aboutPages();
    const names = pages.map(({ relativeDest }) => relativeDest.replace('about/', ''));
    const targets = pages.flatMap(({ contents }) =>
      [...contents.matchAll(/<a href="([^"]+)"/g)].map(([, target = '']) => target),
    );
    expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    expect(pages.map(({ contents }) => contents.match(/\\\*|\]\(|\*\*/g))).toEqual([null, null, null, null]);
  });
});
