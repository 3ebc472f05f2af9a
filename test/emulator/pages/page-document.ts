import { escapeHtml } from './escape-html.ts';

/** Stands on every page but the blank one, outside the parts the real pages are known to have. */
export const emulationNote = '<p style="color:#666;font-size:12px">Emulated E*TRADE, not the real site</p>';

export interface PageParts {
  /** The agreement and the code page have none: the browser's tab shows the address. */
  title?: string;
  body: string;
}

export function pageDocument({ title, body }: PageParts): string {
  const shownTitle = title === undefined ? '' : `<title>${escapeHtml(title)}</title>\n`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${shownTitle}<style>
body { font-family: Arial, sans-serif; margin: 0; color: #222; }
header { background: #4d2c91; color: #fff; padding: 12px 24px; font-weight: bold; }
main, footer { max-width: 640px; margin: 24px auto; padding: 0 24px; }
label { display: block; margin: 12px 0 4px; }
.api-footer { margin-top: 32px; font-size: 13px; }
</style>
</head>
<body>
<header>E*TRADE</header>
<main>
${body}
</main>
<footer>${emulationNote}</footer>
</body>
</html>
`;
}

/** The parts that the agreement and the code page share. */
export const apiContainer = (content: string): string => `<div class="api-inner-container">
${content}
</div>
<div class="api-footer">Using the API carries risks and has limitations.</div>`;
