import { describe, expect, it, vi } from 'vitest';
import { sketchPage } from '@/entrypoints/verification-content/sketch-page';
import { watchPage } from '@/entrypoints/verification-content/watch-page';
import { parsePageReport } from '@/utils/messages/parse-page-report';
import { codePages } from '../../emulator/pages/code-pages.ts';
import { showPage } from '../etrade/pages/show-page.ts';
import { openPage } from './watched-page.ts';

const CODE = 'ZQ7XK';
/** Every word of the page in a text, in a value, and in a name that it made up. */
const wordsOf = (html: string) => new Set(html.match(/[A-Za-z0-9-]{4,}/g));
/** What a sketch may be made of, and a page too. */
const LAYOUT =
  /^(?:html|head|body|meta|title|style|link|script|form|label|input|button|text|href|class|type|value|name|size|role|strong|main|section|header|footer|center|iframe|span|action|method|table|tbody|maxlength|readonly|textarea|template|dialog|details|summary|fieldset|legend|output|select|option)$/;

describe('the sketch of a page', () => {
  it.each(Object.entries(codePages))(
    'of the emulator holds no text and no value of it: %s',
    (_, { html }) => {
      const page = html(CODE, 0);
      const body = page.replace(/^[\s\S]*?<body[^>]*>/i, '').replace(/<\/body>[\s\S]*$/i, '');
      const sketch = sketchPage(showPage(body));
      expect(parsePageReport({ type: 'pageChanged', way: null, sketch })).not.toBeNull();
      const kept = sketch.match(/[A-Za-z0-9-]{4,}/g) ?? [];
      expect(kept.filter((word) => !LAYOUT.test(word) && wordsOf(page).has(word))).toEqual([]);
      expect(sketch).not.toContain(CODE);
    },
  );

  it('tells tags, names of attributes and lengths', () => {
    const document = showPage('<form class="abc"><input type="text" value="AB12C "> the code </form>');
    expect(sketchPage(document)).toBe('html\n body\n  form class=3\n   input type=4 value=6\n   text 8');
  });

  it('names no tag and no attribute that the page has made up', () => {
    const document = showPage('<ab12c></ab12c><x-ab12c></x-ab12c><p data-ab12c="1" ab12c="22"></p>');
    expect(sketchPage(document)).toBe('html\n body\n  ?\n  ?\n  p ?=1 ?=2');
  });

  it('ends where a report is full', () => {
    expect(sketchPage(showPage('<p>x</p>'.repeat(10_000))).length).toBeLessThanOrEqual(4_000);
  });
});

describe('the page of a code', () => {
  const watch = (body: string) => {
    const page = openPage(body);
    watchPage();
    vi.advanceTimersByTime(100_000);
    return page.changes;
  };

  it('as it is known is not told of', () => {
    expect(watch('<div class="api-inner-container"><input type="text" value="AB12C"></div>')).toEqual([]);
  });

  it('that was read in another way is, once, behind the code', () => {
    expect(watch('<input type="text" value="AB12C">')).toEqual([
      { type: 'pageChanged', way: 2, sketch: 'html\n body\n  input type=4 value=5' },
    ]);
  });

  it('that shows none is, once', () => {
    expect(watch('<p>Sorry</p>')).toEqual([
      { type: 'pageChanged', way: null, sketch: 'html\n body\n  p\n   text 5' },
    ]);
  });
});
