import { isBoolean, isRecord } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

export interface Settings {
  /** Show state and hours left on the toolbar icon. */
  readonly showBadge: boolean;
  /** Renew before two idle hours pass, until midnight in New York. */
  readonly keepAlive: boolean;
}

export const DEFAULT_SETTINGS: Settings = { showBadge: true, keepAlive: false };

const isSettings = isRecord<Settings>({ showBadge: isBoolean, keepAlive: isBoolean });

/** Writer: options. */
export const settingsItem = storedItem('local', 'settings', DEFAULT_SETTINGS, isSettings);
