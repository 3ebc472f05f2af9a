import { expect, it } from 'vitest';
import { parsePushAddress } from '@/utils/handover/push/parse-push-address';
import { PUSH_ADDRESS_FAULTS } from '@/utils/words/handover/push-words';

it.each([
  ['http://127.0.0.1:9330/opening-bell', 'http://127.0.0.1:9330/opening-bell'],
  ['  http://localhost:1/  ', 'http://localhost:1/'],
  ['http://127.0.0.1:65535', 'http://127.0.0.1:65535/'],
  ['HTTP://LOCALHOST:8765/a?b=c', 'http://localhost:8765/a?b=c'],
  ['http://127.1:8765/', 'http://127.0.0.1:8765/'],
])('%s is an address of a program on this computer', (typed, address) => {
  expect(parsePushAddress(typed)).toEqual({ name: 'valid', address });
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  [`http://127.0.0.1:8765/${'a'.repeat(2000)}`, 'tooLong'],
  ['my program', 'notAnAddress'],
  ['127.0.0.1', 'notAnAddress'],
  ['http://127.0.0.1:99999/', 'notAnAddress'],
  ['http://127.0.0.1:8765\\@evil.example/', 'notAnAddress'],
  ['https://127.0.0.1:8765/', 'notHttp'],
  ['ws://127.0.0.1:8765/', 'notHttp'],
  ['localhost:8765/', 'notHttp'],
  ['http://user@127.0.0.1:8765/', 'userInfo'],
  ['http://127.0.0.1:8765@evil.example/', 'userInfo'],
  ['http://evil.example:8765/', 'notThisComputer'],
  ['http://127.0.0.1.evil.example:8765/', 'notThisComputer'],
  ['http://localhost.:8765/', 'notThisComputer'],
  ['http://127.0.0.2:8765/', 'notThisComputer'],
  ['http://[::1]:8765/', 'notThisComputer'],
  ['http://0.0.0.0:8765/', 'notThisComputer'],
  ['http://192.168.1.7:8765/', 'notThisComputer'],
  ['http://127.0.0.1/opening-bell', 'noPort'],
  ['http://127.0.0.1:8765/#', 'fragment'],
  ['http://127.0.0.1:8765/#token', 'fragment'],
] as const)('%s is refused: %s', (typed, fault) => {
  expect(parsePushAddress(typed)).toEqual({ name: 'invalid', fault });
  expect(PUSH_ADDRESS_FAULTS[fault]).toMatch(/^[A-Z].{10,}\.$/);
});
