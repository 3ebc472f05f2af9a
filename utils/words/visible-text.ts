/** Control, direction and zero-width characters: they could make a line read as what it is not. */
export const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Server text as it may be shown: every invisible character but tab and line feed as its escape. */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(INVISIBLE, (character) => escapeOf(character.charCodeAt(0)));
}

/** How a character is written that cannot be seen. */
export const escapeOf = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;
