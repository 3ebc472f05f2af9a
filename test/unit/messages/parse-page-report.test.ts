import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePageReport } from '@/utils/messages/parse-page-report';

describe('a page report', () => {
  it.each([
    { type: 'agreementShown' },
    { type: 'accepted' },
    { type: 'declined' },
    { type: 'logonDelayShown' },
    { type: 'errorShown' },
    { type: 'verifierMissing' },
    { type: 'verifierShown', verifier: 'AB12C' },
    { type: 'verifierShown', verifier: 'abcd' },
  ])('$type $verifier', (report) => {
    expect(parsePageReport(report)).toEqual(report);
  });
});

describe('no page report', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'declined'],
    ['a list', ['declined']],
    ['an empty object', {}],
    ['a command', { type: 'settle' }],
    ['a prototype word', { type: 'constructor' }],
    ['an inherited type', Object.create({ type: 'declined' })],
    ['an extra key', { type: 'declined', verifier: 'AB12C' }],
    ['an own __proto__ key', JSON.parse('{"type":"declined","__proto__":{}}')],
    ['no code', { type: 'verifierShown' }],
    ['a code with an extra key', { type: 'verifierShown', verifier: 'AB12C', tabId: 7 }],
    ['a code that is a number', { type: 'verifierShown', verifier: 12345 }],
    ['a code that is a list', { type: 'verifierShown', verifier: ['AB12C'] }],
    ['a code that is an object', { type: 'verifierShown', verifier: { toString: () => 'AB12C' } }],
    ['a code with a blank', { type: 'verifierShown', verifier: 'AB12C ' }],
    ['a short code', { type: 'verifierShown', verifier: 'AB1' }],
    ['a long code', { type: 'verifierShown', verifier: 'A'.repeat(17) }],
    ['a code of 10 MB', { type: 'verifierShown', verifier: 'A'.repeat(10_000_000) }],
    ['a code with a look-alike', { type: 'verifierShown', verifier: 'АB12C' }],
    ['markup', { type: 'verifierShown', verifier: '<b>' }],
  ])('%s', (_, message) => {
    expect(parsePageReport(message)).toBe(null);
  });

  it('a thousand pieces of junk', () => {
    const withExtra = fc.record({
      type: fc.constantFrom(
        'agreementShown',
        'accepted',
        'declined',
        'verifierShown',
        'constructor',
        '__proto__',
      ),
      extra: fc.anything(),
    });
    const withBadCode = fc.record({
      type: fc.constant('verifierShown'),
      verifier: fc
        .anything()
        .filter((value) => !/^[A-Za-z0-9]{4,16}$/.test(typeof value === 'string' ? value : '')),
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), withExtra, withBadCode), (message) => {
        expect(parsePageReport(message)).toBe(null);
      }),
      { numRuns: 1000 },
    );
  });
});
