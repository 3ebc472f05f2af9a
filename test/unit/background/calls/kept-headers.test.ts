import { expect, it } from 'vitest';
import { keptHeaders } from '@/entrypoints/background/calls/kept-headers';

it('keeps the headers of an answer in their order', () => {
  const headers = new Headers({ 'Content-Type': 'application/json', Date: 'x', Apiservername: 'y' });
  expect(keptHeaders(headers)).toEqual([
    ['apiservername', 'y'],
    ['content-type', 'application/json'],
    ['date', 'x'],
  ]);
});

it.each(['Set-Cookie', 'set-cookie2', 'Authorization', 'Proxy-Authorization', 'Authentication-Info'])(
  'leaves out %s',
  (name) => {
    expect(keptHeaders([[name, 'SMSESSION=invented']])).toEqual([]);
  },
);

it('keeps no more of them than an answer can have', () => {
  const many = Array.from({ length: 5000 }, (_, at): [string, string] => [`x-${at}`, 'x'.repeat(100_000)]);
  expect(JSON.stringify(keptHeaders(many)).length).toBeLessThan(70_000);
});
