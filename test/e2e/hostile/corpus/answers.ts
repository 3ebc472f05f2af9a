import fc from 'fast-check';
import type { CannedAnswer } from '../../../emulator/start-emulator.ts';

/** The same answers in every run. */
export const SEED = 8;

/** In most bodies, so that whatever keeps or shows a part of one is found out. */
export const MARK = 'PLANTED5a5aSECRET';

const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'text/html',
  'text/html; charset=utf-16',
  'application/json',
  'application/xml',
  'image/png',
  'application/octet-stream',
  'multipart/x-mixed-replace',
  'text/event-stream',
  ';;;',
];
const DATES = ['', 'yesterday', '-1', '0', 'Thu, 32 Foo 2026 25:61:61 GMT'];

/** Headers that lie. None asks the browser to unpack or to go elsewhere: that is for the single cases. */
const headers = fc.record(
  {
    'Content-Type': fc.constantFrom(...TYPES),
    Date: fc.constantFrom(...DATES),
    'Set-Cookie': fc.constantFrom('a=b; Domain=.etrade.com; Secure', '__Host-x=y; Path=/; Secure'),
    'Content-Disposition': fc.constantFrom('attachment; filename="../x.exe"', 'inline'),
    Refresh: fc.constant('0; url=https://us-etrade.test/'),
    'Clear-Site-Data': fc.constant('"*"'),
    'X-Long': fc.constant('x'.repeat(10_000)),
  },
  { requiredKeys: ['Content-Type'] },
);

export const answerWith = (body: fc.Arbitrary<string | Uint8Array>, status: fc.Arbitrary<number>) =>
  fc.record({ status, headers, body }) as fc.Arbitrary<CannedAnswer>;
