import { defineConfig } from 'wxt';
import { aboutPages } from './scripts/about/about-pages.ts';
import { offscreenPage } from './scripts/offscreen-page.ts';
import { withoutInnerHtml } from './scripts/without-inner-html.ts';
import { withoutNodeCrypto } from './scripts/without-node-crypto.ts';
import { API_ORIGINS, PAGE_ORIGINS } from './utils/etrade/environments.ts';
import { PRESSES } from './utils/messages/press.ts';
import { PRESS_WORDS } from './utils/words/action-words.ts';

/** A source without a port would mean port 80. */
const LOOPBACK_SOURCES = ['http://127.0.0.1:*', 'http://localhost:*'];

/**
 * Nothing loads from outside the package; requests go to the two API hosts, and to programs on this computer that the
 * person has paired (enforced in the worker too).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  `connect-src ${[...API_ORIGINS.map((pattern) => new URL(pattern).origin), ...LOOPBACK_SOURCES].join(' ')}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Opening Bell',
    description:
      "One click gets today's E*TRADE API token. Unofficial; for people with their own consumer key.",
    permissions: [
      ...['storage', 'alarms', 'contextMenus'],
      // Chromium's worker has no address for the text of a token file; a page that nobody sees has.
      ...(browser === 'chrome' ? ['offscreen', 'sidePanel'] : []),
    ],
    // Asked for when the person switches reminders on, a token file, or invites a page.
    optional_permissions: ['notifications', 'downloads', 'scripting'],
    host_permissions: [...API_ORIGINS],
    // Asked for one by one: the address of a person's own web app, or of a program on this computer.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    // Named here and not by WXT's defineContentScript: its wrapper announces itself to the page.
    content_scripts: [
      {
        matches: [...PAGE_ORIGINS],
        js: ['verification-content.js'],
        // The code has five minutes, and the person waits: as soon as the page is read, not when the browser is idle.
        run_at: 'document_end',
      },
    ],
    // One key of ours by default; the others are for the person to choose.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
      ...Object.fromEntries(PRESSES.map((name) => [name, { description: PRESS_WORDS[name] }])),
    },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          sidebar_action: {
            default_panel: 'console.html',
            default_title: 'Opening Bell',
            default_icon: 'icon/32.png',
            // Nobody has asked for it at the installation.
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'opening-bell@opening-bell.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['authenticationInfo', 'financialAndPaymentInfo'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : {
          side_panel: { default_path: 'console.html' },
          minimum_chrome_version: '144',
          externally_connectable: { ids: [] },
        }),
  }),
  vite: ({ command }) => ({
    plugins: [withoutInnerHtml(), withoutNodeCrypto()],
    build: {
      modulePreload: false,
      // What a library would say to the console could hold what it was given.
      rollupOptions: command === 'build' ? { output: { minify: { compress: { dropConsole: true } } } } : {},
    },
  }),
  hooks: {
    'build:publicAssets': (wxt, files) => {
      files.push(...aboutPages());
      if (wxt.config.browser === 'chrome') files.push(offscreenPage());
    },
    // The background is read at every wake, and what the polyfill adds (promises, promised answers to messages) it
    // does without: both browsers' own functions bring promises, and it answers by sendResponse.
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'background') return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' },
      };
    },
  },
});
