import { expect, it } from 'vitest';
import { findAcceptableTime } from '@/utils/etrade/exchange/oauth-problem';

const FROM = 1_768_489_000;
const range = (from: number | string, to: number | string) => `oauth_acceptable_timestamps=${from}-${to}`;

it.each<[string, string | null, string, number | null]>([
  ['in the body', null, `oauth_problem=timestamp_refused&${range(FROM, FROM + 600)}`, (FROM + 300) * 1000],
  ['in the header', `OAuth ${range(FROM, FROM + 600)}`, '', (FROM + 300) * 1000],
  ['in the header and the body: the header decides', range(FROM, FROM + 2), range(1, 3), (FROM + 1) * 1000],
  ['quoted', `OAuth oauth_acceptable_timestamps="${FROM}-${FROM + 2}"`, '', (FROM + 1) * 1000],
  ['encoded', null, `oauth_acceptable_timestamps%3D${FROM}-${FROM + 2}`, (FROM + 1) * 1000],
  ['of a second: its middle', null, range(FROM, FROM + 1), FROM * 1000 + 500],
  ['of a day', null, range(FROM, FROM + 86_400), (FROM + 43_200) * 1000],
  ['of more than a day', null, range(FROM, FROM + 86_401), null],
  ['reversed', null, range(FROM + 600, FROM), null],
  ['equal', null, range(FROM, FROM), null],
  ['from zero', null, range(0, 600), null],
  ['with a negative start', null, range(-FROM, FROM), null],
  ['with a negative end', null, range(FROM, `-${FROM}`), null],
  ['huge', null, range('9'.repeat(400), '9'.repeat(401)), null],
  ['huge at its end', null, range(FROM, '9'.repeat(15)), null],
  ['of text', null, range('now', 'then'), null],
  ['half of text', null, range(FROM, 'then'), null],
  ['of one time only', null, `oauth_acceptable_timestamps=${FROM}`, null],
  ['empty', null, 'oauth_acceptable_timestamps=', null],
  ['not there', null, 'oauth_problem=timestamp_refused', null],
  ['behind 64 KiB', null, `${' '.repeat(70_000)}${range(FROM, FROM + 600)}`, null],
  ['nothing at all', null, '', null],
])('acceptable times %s', (_, header, body, time) => {
  expect(findAcceptableTime(header, body)).toBe(time);
});
