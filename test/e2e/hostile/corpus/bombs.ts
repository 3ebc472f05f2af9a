import { gzipSync } from 'node:zlib';
import type { CannedAnswer } from '../../../emulator/start-emulator.ts';

/** Too much of everything: one at a time. */
export const BOMBS: readonly (readonly [name: string, answer: CannedAnswer])[] = [
  [
    'a list of 50 MB',
    { status: 200, headers: { 'Content-Type': 'application/json' }, body: `[${'0,'.repeat(25_000_000)}0]` },
  ],
  [
    'a quarter of a gigabyte, packed',
    {
      status: 200,
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(256 * 1024 * 1024)),
    },
  ],
  [
    'something packed twice',
    {
      status: 200,
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip, gzip' },
      body: gzipSync(gzipSync(Buffer.alloc(100 * 1024 * 1024))),
    },
  ],
  [
    '200,000 brackets',
    { status: 200, headers: { 'Content-Type': 'application/json' }, body: '['.repeat(200_000) },
  ],
];
