import type { ColorScheme, EmulatorAddress } from '../launch-browser.ts';

/** Every request goes to the emulator's proxy, which joins its own names only and refuses the rest. */
export function firefoxPreferences({ ports }: EmulatorAddress, extension: { id: string; uuid: string }) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': ports.proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': ports.proxy,
    'network.proxy.no_proxies_on': '',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    // Optional permissions are granted without a window to ask in.
    'extensions.webextOptionalPermissionPrompts': false,
    // No scroll bars in pictures, as in Chromium.
    'ui.useOverlayScrollbars': 1,
    // A form that is sent again on a reload is not asked about.
    'dom.confirm_repost.testing.always_accept': true,
    'extensions.webextensions.uuids': JSON.stringify({ [extension.id]: extension.uuid }),
  };
}

/** The scheme of the system: one for web content alone would leave the toolbar popup as it is. */
export const COLOR_SCHEME_PREFERENCE = 'ui.systemUsesDarkTheme';

export const COLOR_SCHEME_VALUES: Record<ColorScheme, number> = { light: 0, dark: 1 };
