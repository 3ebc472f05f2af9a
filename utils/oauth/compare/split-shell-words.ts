/** A line that goes on: in a shell of Unix, in Windows' own, in PowerShell. */
const CONTINUED = /[\\^\x60]\r?\n/g;

/** A word in its pieces: quoted in either way (x27, x22), escaped, or bare. */
const PIECE =
  /\$\x27((?:[^\x27\\]|\\[\s\S])*)\x27|\x27([^\x27]*)\x27|\x22((?:[^\x22\\]|\\[\s\S])*)\x22|\\([\s\S])|([^\s\x27\x22\\]+)|([\x27\x22\\])/y;
const ESCAPED = /\\([\\\x27\x22$\x60])/g;

/** The words of a command as a shell passes them on. A quote that is never closed stands for itself. */
export function splitShellWords(line: string): string[] {
  const text = line.replace(CONTINUED, ' ').trim();
  const words: string[] = [];
  let word: string | null = null;
  PIECE.lastIndex = 0;
  for (let at = 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (piece) {
      const [, dollar, single, double, escaped, bare, alone] = piece;
      const unescaped = (dollar ?? double)?.replace(ESCAPED, '$1');
      word = (word ?? '') + (unescaped ?? single ?? escaped ?? bare ?? alone);
      continue;
    }
    if (word !== null) words.push(word);
    word = null;
    PIECE.lastIndex = at + 1;
  }
  return word === null ? words : [...words, word];
}
