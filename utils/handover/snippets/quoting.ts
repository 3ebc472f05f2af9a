/** Signs that end a line somewhere, are not seen, or turn the text around: they would tell a reader something else. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text as a literal in Python, JavaScript, Go, C# and R: JSON's text is one in all of them. */
export const quoted = (text: string): string => JSON.stringify(text).replace(UNSEEN, escaped);

/** In a shell (POSIX): nothing means anything in single quotes but their end. */
export const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** In PowerShell, which takes typographic quotes for quotes as well. */
export const inPowerShell = (text: string): string => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
