/** What is no packed block can name any size. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Bytes that repeat what came before: both formats below are made of that. */
class Unpacked {
  readonly bytes: Uint8Array;
  #length = 0;

  constructor(size: number) {
    if (size > MAX_BYTES) throw new RangeError('Not a packed block');
    this.bytes = new Uint8Array(size);
  }

  append(literal: Uint8Array): void {
    this.bytes.set(literal, this.#length);
    this.#length += literal.length;
  }

  /** Byte by byte, as a copy may reach into what it writes. */
  repeat(distance: number, length: number): void {
    for (let left = length; left > 0; left -= 1) {
      this.bytes[this.#length] = this.bytes[this.#length - distance] ?? 0;
      this.#length += 1;
    }
  }
}

/** Reads numbers off packed bytes. */
export class Reader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  get isAtEnd(): boolean {
    return this.left <= 0;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new RangeError('The packed bytes end early');
    this.at += 1;
    return byte;
  }

  littleEndian(size: number): number {
    return Array.from({ length: size }, () => this.byte()).reduceRight((sum, byte) => sum * 256 + byte, 0);
  }

  varint(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  }

  take(size: number): Uint8Array {
    if (this.at + size > this.#bytes.length) throw new RangeError('The packed bytes end early');
    this.at += size;
    return this.#bytes.subarray(this.at - size, this.at);
  }
}

/** Snappy's raw format: how LevelDB packs its tables and Firefox what is in its databases. */
export function unpackSnappy(packed: Uint8Array): Uint8Array {
  const reader = new Reader(packed);
  const unpacked = new Unpacked(reader.varint());
  while (!reader.isAtEnd) {
    const tag = reader.byte();
    const high = tag >> 2;
    switch (tag & 3) {
      case 0:
        unpacked.append(reader.take(1 + (high < 60 ? high : reader.littleEndian(high - 59))));
        break;
      case 1:
        unpacked.repeat((tag >> 5) * 256 + reader.byte(), (high & 7) + 4);
        break;
      case 2:
        unpacked.repeat(reader.littleEndian(2), high + 1);
        break;
      default:
        unpacked.repeat(reader.littleEndian(4), high + 1);
    }
  }
  return unpacked.bytes;
}

/** One block of LZ4: how Firefox packs its session and other files of its own, behind a size. */
export function unpackLz4(packed: Uint8Array, size: number): Uint8Array {
  const reader = new Reader(packed);
  const unpacked = new Unpacked(size);
  const long = (start: number): number => {
    let length = start;
    if (start === 15) for (let more = 255; more === 255; length += more) more = reader.byte();
    return length;
  };
  while (!reader.isAtEnd) {
    const token = reader.byte();
    unpacked.append(reader.take(long(token >> 4)));
    if (reader.isAtEnd) break;
    const distance = reader.littleEndian(2);
    unpacked.repeat(distance, long(token & 15) + 4);
  }
  return unpacked.bytes;
}
