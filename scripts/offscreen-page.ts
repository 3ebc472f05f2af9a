/** Plain, and no entry of its own: as one it would give each of the other pages one more file to load. */
const PAGE = `<!doctype html>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />
<title>Opening Bell</title>
<script src="/offscreen.js"></script>
`;

/** The page around the script of `entrypoints/offscreen`. */
export const offscreenPage = () => ({ relativeDest: 'offscreen.html', contents: PAGE });
