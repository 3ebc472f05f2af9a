/** A piece of a text that was put on lines; joined, the pieces are the whole. */
export interface Piece {
  readonly text: string;
  /** What has come to its end in this piece and can be folded. */
  readonly folds: readonly Fold[];
  /** How far into the text as it came. */
  readonly readTo: number;
}

/** What lies between an opening and its closing on a later line, by places in the indented text. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

const PIECE_CHARACTERS = 16 * 1024;
const INDENT = '  ';
/** No answer of E*TRADE is a tenth as deep; what is deeper stays on its line, or the blanks would outweigh the text. */
const MAX_DEPTH = 64;
const LINE_STARTS = Array.from({ length: MAX_DEPTH + 1 }, (_, depth) => `\n${INDENT.repeat(depth)}`);

/** Takes a text part by part, opening and closing what nests, and gives it out in pieces. */
export class Indented {
  private text = '';
  private folds: Fold[] = [];
  /** Of the pieces that are given out. */
  private before = 0;
  /** Where the inside of each begins that is open. */
  private readonly opened: number[] = [];

  get depth(): number {
    return this.opened.length;
  }

  write(text: string): void {
    this.text += text;
  }

  newLine(): void {
    const start = LINE_STARTS[this.depth];
    if (start !== undefined) this.text += start;
  }

  open(): void {
    this.opened.push(this.place);
  }

  /** @param hasLines whether its end stands on a line of its own, which begins here */
  close(hasLines: boolean): void {
    const from = this.opened.pop();
    if (!hasLines || from === undefined) return;
    this.newLine();
    if (this.depth < MAX_DEPTH) this.folds.push({ from, to: this.place });
  }

  /** What has come together, where it is enough for a piece. */
  *pieces(readTo: number, least = PIECE_CHARACTERS): Generator<Piece> {
    if (this.text.length < least) return;
    yield { text: this.text, folds: this.folds, readTo };
    this.before = this.place;
    this.text = '';
    this.folds = [];
  }

  private get place(): number {
    return this.before + this.text.length;
  }
}
