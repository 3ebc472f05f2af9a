/** Those that ship in Chrome's alone. */
export const FILES_OF_CHROME: readonly string[] = ['offscreen.html', 'offscreen.js'];

/**
 * Every other file that ships, in both builds; what the bundler cuts and names as it likes is one line.
 * When a line is added on purpose: it must be needed to run, since whatever ships is read by the stores' reviewers.
 */
export const EXPECTED_FILES: readonly string[] = [
  'about/about.css',
  'about/changes.html',
  'about/licence.html',
  'about/privacy.html',
  'about/security.html',
  'assets/[name]-[hash].css',
  'background.js',
  'chunks/[name]-[hash].js',
  'console.html',
  'guest-content.js',
  'handover.html',
  'icon/128.png',
  'icon/16.png',
  'icon/32.png',
  'icon/48.png',
  'icon/96.png',
  'icon/off-16.png',
  'icon/off-32.png',
  'manifest.json',
  'options.html',
  'popup.html',
  'verification-content.js',
  'welcome.html',
];
