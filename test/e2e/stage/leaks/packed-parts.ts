import { readFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Reader, unpackLz4, unpackSnappy } from './unpack-bytes.ts';

/** What a file of a profile holds in packed form: a search of the file's own bytes would miss it. */
export async function packedParts(file: string): Promise<Uint8Array[]> {
  return (await PACKED.find(({ ends }) => ends.test(file))?.parts(file)) ?? [];
}

interface PackedFormat {
  readonly ends: RegExp;
  readonly parts: (file: string) => Promise<Uint8Array[]>;
}

const PACKED: readonly PackedFormat[] = [
  { ends: /lz4$/, parts: async (file) => ownLz4(await readFile(file)) },
  { ends: /\.ldb$/, parts: async (file) => tableBlocks(await readFile(file)) },
  { ends: /\b\d{6}\.log$/, parts: async (file) => [logRecords(await readFile(file))] },
  { ends: /\bstorage\b.*\.sqlite$/, parts: async (file) => cells(file) },
];

const LZ4_MAGIC = 'mozLz40\0';

/** Firefox's session, search engines and the like: a name, a size, one block. */
function ownLz4(bytes: Uint8Array): Uint8Array[] {
  if (Buffer.from(bytes.subarray(0, LZ4_MAGIC.length)).toString('latin1') !== LZ4_MAGIC) return [];
  const reader = new Reader(bytes, LZ4_MAGIC.length);
  const size = reader.littleEndian(4);
  return [unpackLz4(bytes.subarray(reader.at), size)];
}

const LOG_BLOCK_BYTES = 32 * 1024;
const RECORD_HEADER_BYTES = 7;

/**
 * What LevelDB wrote last, without the heads of its records: a record that does not fit into a block goes on in the
 * next behind a head of its own, in the middle of any text. (leveldb, doc/log_format.md)
 */
function logRecords(log: Uint8Array): Uint8Array {
  const records: Uint8Array[] = [];
  for (let start = 0; start < log.length; start += LOG_BLOCK_BYTES) {
    const reader = new Reader(log.subarray(start, start + LOG_BLOCK_BYTES));
    while (reader.left >= RECORD_HEADER_BYTES) {
      reader.take(4);
      const length = reader.littleEndian(2);
      reader.take(1);
      // What a killed browser had only begun to write is shorter than its head says.
      records.push(reader.take(Math.min(length, reader.left)));
    }
  }
  return Buffer.concat(records);
}

const FOOTER_BYTES = 48;
const SNAPPY_BLOCK = 1;

/** The blocks of a table of LevelDB: the footer leads to the index, the index to them. */
function tableBlocks(table: Uint8Array): Uint8Array[] {
  if (table.length < FOOTER_BYTES) return [];
  const footer = new Reader(table, table.length - FOOTER_BYTES);
  handle(footer);
  return indexValues(block(table, handle(footer))).map((value) => block(table, handle(new Reader(value))));
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

const handle = (reader: Reader): Handle => ({ offset: reader.varint(), size: reader.varint() });

function block(table: Uint8Array, { offset, size }: Handle): Uint8Array {
  const bytes = table.subarray(offset, offset + size);
  return table[offset + size] === SNAPPY_BLOCK ? unpackSnappy(bytes) : bytes;
}

/** The entries of a block end where its list of restart points begins. */
function indexValues(index: Uint8Array): Uint8Array[] {
  const restarts = new Reader(index, index.length - 4).littleEndian(4);
  const end = index.length - 4 - restarts * 4;
  const reader = new Reader(index);
  const values: Uint8Array[] = [];
  while (reader.at < end) {
    reader.varint();
    const keyBytes = reader.varint();
    const valueBytes = reader.varint();
    reader.take(keyBytes);
    values.push(reader.take(valueBytes));
  }
  return values;
}

/** Every value of every table of a database, and what it holds where it is packed. Opening it takes in its log. */
function cells(file: string): Uint8Array[] {
  const database = new DatabaseSync(file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const rows = tables.flatMap(({ name }) => {
      const everything = database.prepare(`SELECT * FROM "${name}"`);
      // Firefox's numbers can be larger than JavaScript's.
      everything.setReadBigInts(true);
      return everything.all();
    });
    return rows.flatMap((row) => Object.values(row)).flatMap(bytesOf);
  } finally {
    database.close();
  }
}

function bytesOf(cell: unknown): Uint8Array[] {
  if (typeof cell === 'string') return [Buffer.from(cell)];
  if (!(cell instanceof Uint8Array)) return [];
  try {
    return [cell, unpackSnappy(cell)];
  } catch {
    return [cell];
  }
}
