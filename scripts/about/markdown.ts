/** Where a link of a text leads on its page; null where there is nothing in the package. */
export type Leads = (target: string) => string | null;

/**
 * The few marks that our own texts use, as HTML: headings, paragraphs, lists, tables; code, bold, emphasis, links.
 * Everything else is text.
 */
export function htmlOf(markdown: string, leads: Leads): string {
  const inline = (text: string) => inlineHtml(text, leads);
  return markdown
    .trim()
    .split(/\n{2,}|\n(?=#)|(?<=^#.*)\n/m)
    .filter((block) => block.trim() !== '')
    .map((block) => blockHtml(block, inline))
    .join('\n');
}

type Inline = (text: string) => string;

function blockHtml(block: string, inline: Inline): string {
  const [, marks = '', title = ''] = /^(#{1,3}) (.*)$/.exec(block) ?? [];
  if (marks) return `<h${marks.length}>${inline(title)}</h${marks.length}>`;
  if (/^- /.test(block)) return list('ul', block, /^- /m, inline);
  if (/^\d+\. /.test(block)) return list('ol', block, /^\d+\. /m, inline);
  if (block.startsWith('|')) return table(block, inline);
  return `<p>${inline(joined(block))}</p>`;
}

const joined = (lines: string) => lines.replace(/\s*\n\s*/g, ' ').trim();

function list(tag: 'ul' | 'ol', block: string, mark: RegExp, inline: Inline): string {
  const entries = block.split(new RegExp(mark, 'gm')).filter((entry) => entry.trim() !== '');
  return `<${tag}>${entries.map((entry) => `<li>${inline(joined(entry))}</li>`).join('')}</${tag}>`;
}

function table(block: string, inline: Inline): string {
  const [head = [], , ...rows] = block.split('\n').map((line) => line.split('|').slice(1, -1));
  const row = (tag: 'th' | 'td') => (cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row('th')(head)}</thead><tbody>${rows.map(row('td')).join('')}</tbody></table>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

const INLINE =
  /\\(?<kept>[^\w\s])|`(?<code>[^`]+)`|\*\*(?<bold>.+?)\*\*|\*(?<soft>[^*]+)\*|\[(?<text>[^\]]+)\]\((?<to>[^)]+)\)/g;

function inlineHtml(text: string, leads: Leads): string {
  let html = '';
  let end = 0;
  for (const found of text.matchAll(INLINE)) {
    html += escaped(text.slice(end, found.index)) + markHtml(found.groups ?? {}, leads);
    end = found.index + found[0].length;
  }
  return html + escaped(text.slice(end));
}

function markHtml(mark: Readonly<Record<string, string | undefined>>, leads: Leads): string {
  const { kept, code, bold, soft, text = '', to = '' } = mark;
  if (kept !== undefined) return escaped(kept);
  if (code !== undefined) return `<code>${escaped(code)}</code>`;
  if (bold !== undefined) return `<strong>${inlineHtml(bold, leads)}</strong>`;
  if (soft !== undefined) return `<em>${inlineHtml(soft, leads)}</em>`;
  const address = leads(to);
  const words = inlineHtml(text, leads);
  return address === null ? words : `<a href="${escaped(address)}">${words}</a>`;
}
