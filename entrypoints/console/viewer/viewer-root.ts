import styles from './viewer.css?inline';

/** The shadow root of the viewer's place: a sheet that a script makes needs no leave of the policy there. */
export function viewerRoot(host: HTMLElement): ShadowRoot {
  if (host.shadowRoot) return host.shadowRoot;
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
  return root;
}
