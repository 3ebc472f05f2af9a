import type { Build } from '../built-package.ts';

/**
 * What a person is asked to allow, and everything else the browser is told.
 * When a line changes on purpose: say in docs/permissions.md what breaks without it, and in CHANGELOG.md that it is
 * new. A new permission can make a browser switch the extension off until the person agrees.
 */
const SHARED = {
  manifest_version: 3,
  name: 'Opening Bell',
  description:
    "One click gets today's E*TRADE API token. Unofficial; for people with their own consumer key.",
  icons: {
    '16': 'icon/16.png',
    '32': 'icon/32.png',
    '48': 'icon/48.png',
    '96': 'icon/96.png',
    '128': 'icon/128.png',
  },
  permissions: ['storage', 'alarms', 'contextMenus'],
  optional_permissions: ['notifications', 'downloads', 'scripting'],
  host_permissions: ['https://api.etrade.com/*', 'https://apisb.etrade.com/*'],
  optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  content_scripts: [
    {
      matches: ['https://us.etrade.com/e/t/etws/*'],
      js: ['verification-content.js'],
      run_at: 'document_end',
    },
  ],
  content_security_policy: {
    extension_pages: [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "font-src 'self'",
      'connect-src https://api.etrade.com https://apisb.etrade.com http://127.0.0.1:* http://localhost:*',
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
  },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
    'connect-or-renew': { description: 'Connect, or renew' },
    lock: { description: 'Lock' },
    disconnect: { description: 'Disconnect' },
    'open-console': { description: 'Open console' },
    'use-token': { description: 'Use this token' },
  },
  incognito: 'not_allowed',
  action: { default_title: 'Opening Bell', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

/** Without the version, which is package.json's. */
export const EXPECTED_MANIFEST: Readonly<Record<Build, object>> = {
  chrome: {
    ...SHARED,
    permissions: [...SHARED.permissions, 'offscreen', 'sidePanel'],
    side_panel: { default_path: 'console.html' },
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '144',
    externally_connectable: { ids: [] },
  },
  firefox: {
    ...SHARED,
    sidebar_action: {
      default_panel: 'console.html',
      default_title: 'Opening Bell',
      default_icon: 'icon/32.png',
      open_at_install: false,
    },
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: {
        id: 'opening-bell@opening-bell.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['authenticationInfo', 'financialAndPaymentInfo'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
};
