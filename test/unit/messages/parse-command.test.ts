import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '@/utils/messages/command';
import { isTooLong, parseCommand } from '@/utils/messages/parse-command';

const LONGEST = 'x'.repeat(4096);
const call = { type: 'runCall', profileId: 'sandbox', operationId: 'getQuotes', input: { symbols: 'GOOG' } };

const commands: object[] = [
  ...[
    'connect',
    'replaceToken',
    'keepEarlierToken',
    'reopenPage',
    'cancel',
    'renew',
    'disconnect',
    'checkKeys',
    'checkCallback',
    'tryCallbackAddress',
    'lock',
    'resume',
  ].map((type) => ({
    type,
    profileId: 'sandbox',
  })),
  { type: 'useCode', profileId: 'sandbox', entry: 'AB12C' },
  { type: 'useCode', profileId: '', entry: LONGEST },
  call,
  { ...call, type: 'runChange', operationId: 'cancelOrder' },
  { ...call, input: {} },
  { ...call, input: Object.fromEntries(Array.from({ length: 32 }, (_, index) => [`p${index}`, ''])) },
  { type: 'cancelCall', profileId: 'sandbox', callId: 'call-1' },
  { type: 'sendCode' },
  { type: 'sendNow', pairingId: 'pairing-1' },
  { type: 'sendOffer', pairingId: 'pairing-1' },
  { type: 'settle' },
];

describe('a command', () => {
  it.each(commands)('$type', (command) => {
    expect(parseCommand(command)).toEqual(command);
  });

  it('of each row of the table is met above', () => {
    const met = new Set(commands.map((command) => ('type' in command ? command.type : null)));
    expect([...met].sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});

const many = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`p${index}`, '']));
const withProto = (text: string) => JSON.parse(text);

describe('no command', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'connect'],
    ['a number', 1],
    ['a list', ['connect', 'sandbox']],
    ['a list with keys', Object.assign([], { type: 'settle' })],
    ['an empty object', {}],
    ['an unknown type', { type: 'stealToken', profileId: 'sandbox' }],
    ['a page report', { type: 'verifierShown', verifier: 'AB12C' }],
    ['a type that is a list', { type: ['settle'] }],
    ['a type that is a prototype word', { type: 'constructor' }],
    ['the type __proto__', { type: '__proto__' }],
    ['an inherited type', Object.create({ type: 'settle' })],
    ['an inherited profile', Object.assign(Object.create({ profileId: 'sandbox' }), { type: 'connect' })],
    ['no profile', { type: 'connect' }],
    ['an extra key', { type: 'connect', profileId: 'sandbox', force: true }],
    ['a passphrase beside its command', { type: 'resume', profileId: 'sandbox', passphrase: 'x' }],
    ['an extra key on settle', { type: 'settle', profileId: 'sandbox' }],
    ['an own __proto__ key', withProto('{"type":"connect","profileId":"sandbox","__proto__":{}}')],
    [
      'a __proto__ key in place of a profile',
      withProto('{"type":"connect","__proto__":{"profileId":"sandbox"}}'),
    ],
    ['a profile that is a number', { type: 'connect', profileId: 1 }],
    ['a profile that is an object', { type: 'connect', profileId: { toString: () => 'sandbox' } }],
    ['a profile that is null', { type: 'connect', profileId: null }],
    ['a profile that is missing', { type: 'connect', profileId: undefined }],
    ['a long profile', { type: 'connect', profileId: `${LONGEST}x` }],
    ['a long entry', { type: 'useCode', profileId: 'sandbox', entry: `${LONGEST}x` }],
    ['an entry of 10 MB', { type: 'useCode', profileId: 'sandbox', entry: 'x'.repeat(10_000_000) }],
    ['a long operation', { ...call, operationId: `${LONGEST}x` }],
    ['no input', { type: 'runCall', profileId: 'sandbox', operationId: 'x' }],
    ['an input that is null', { ...call, input: null }],
    ['an input that is a list', { ...call, input: ['GOOG'] }],
    ['an input that is a text', { ...call, input: 'GOOG' }],
    ['an input with a number', { ...call, input: { count: 5 } }],
    ['an input with an object', { ...call, input: { symbols: {} } }],
    ['an input with a long value', { ...call, input: { symbols: `${LONGEST}x` } }],
    ['an input with a long name', { ...call, input: { [`${LONGEST}x`]: '' } }],
    ['an input of 33 values', { ...call, input: many }],
  ])('%s', (_, message) => {
    expect(parseCommand(message)).toBe(null);
  });

  it('a thousand pieces of junk', () => {
    const noText = fc.anything().filter((value) => typeof value !== 'string');
    const type = fc.constantFrom(
      'connect',
      'replaceToken',
      'keepEarlierToken',
      'renew',
      'sendNow',
      'settle',
      'useCode',
      'constructor',
      '__proto__',
    );
    const junk = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.record({ type, profileId: noText }),
      fc.record({ type: fc.constant('useCode'), profileId: fc.string(), entry: noText }),
      fc.record({ type, profileId: fc.string(), extra: fc.anything() }),
      fc
        .string()
        .map((profileId) => ({ ...call, profileId, input: { symbols: 'GOOG', count: profileId.length } })),
    );
    fc.assert(
      fc.property(junk, (message) => {
        expect(parseCommand(message)).toBe(null);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a message that is too long', () => {
  it.each([
    ['an entry', { type: 'useCode', profileId: 'sandbox', entry: `${LONGEST}x` }],
    ['an entry of 10 MB', { type: 'useCode', profileId: 'sandbox', entry: 'x'.repeat(10_000_000) }],
    ['a value of a call', { ...call, input: { symbols: `${LONGEST}x` } }],
    ['a profile', { type: 'connect', profileId: `${LONGEST}x` }],
  ])('is known as one of ours: %s', (_, message) => {
    expect(isTooLong(message)).toBe(true);
  });

  it.each([
    ['a command', call],
    ['a long text of no command', { type: 'stealToken', profileId: `${LONGEST}x` }],
    ['a long text beside a key too many', { type: 'connect', profileId: `${LONGEST}x`, force: true }],
    ['a list with a long text', [`${LONGEST}x`]],
    ['nothing', undefined],
    ['what is very deep', JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)],
  ])('is not %s', (_, message) => {
    expect(isTooLong(message)).toBe(false);
  });
});
