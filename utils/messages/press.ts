/** What a person asks for outside our pages: by a shortcut of the keyboard, or in the menu of the icon. */
export const PRESSES = ['connect-or-renew', 'lock', 'disconnect', 'open-console', 'use-token'] as const;
export type Press = (typeof PRESSES)[number];

export const isPress = (name: unknown): name is Press => PRESSES.some((press) => press === name);
