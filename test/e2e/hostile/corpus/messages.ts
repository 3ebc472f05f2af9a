import fc from 'fast-check';

/** The same messages in every run: a failure can be looked at again. */
const SEED = 21;

const COMMANDS = [
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
].map((type) => ({ type, profileId: 'sandbox' }));

const REPORTS = ['agreementShown', 'accepted', 'declined', 'logonDelayShown', 'verifierMissing'].map(
  (type) => ({ type }),
);

/** Sound messages: of our own pages the first, of the content script the second. */
export const SOUND_COMMANDS: readonly object[] = [
  ...COMMANDS,
  { type: 'sendNow', pairingId: 'pairing-1' },
  { type: 'settle' },
  { type: 'useCode', profileId: 'sandbox', entry: 'DEC0Y' },
  { type: 'runCall', profileId: 'sandbox', operationId: 'listAccounts', input: {} },
  { type: 'runChange', profileId: 'sandbox', operationId: 'deleteAlerts', input: { id_list: '6001' } },
];
const SOUND: readonly object[] = [
  ...SOUND_COMMANDS,
  ...REPORTS,
  { type: 'verifierShown', verifier: 'DEC0Y' },
];

const name = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'then',
  'version',
  'id',
  '',
);
const wrongValue = fc.oneof(
  fc.constantFrom(null, 0, true, [], ['sandbox'], { toString: {} }),
  fc.constant('x'.repeat(5000)),
);

/** A sound message with one flaw: a key too many, one too few, or a value that is no short text. */
const flawed = fc.constantFrom(...SOUND).chain((sound) =>
  fc.oneof(
    fc.tuple(name, fc.jsonValue()).map(([key, value]) => withOwn(sound, key, value)),
    fc.constantFrom(...Object.keys(sound)).map((key) => without(sound, key)),
    fc
      .tuple(fc.constantFrom(...Object.keys(sound)), wrongValue)
      .map(([key, value]) => withOwn(sound, key, value)),
    fc.constantFrom('CONNECT', 'connect ', 'constructor', '__proto__', 'hasOwnProperty').map((type) => ({
      ...sound,
      type,
    })),
  ),
);

const noCode = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('ABC', 'A'.repeat(17), 'AB DE', ' DEC0Y', 'ＡＢＣＤＥ'),
  )
  .filter((text) => !/^[A-Za-z0-9]{4,16}$/.test(text))
  .map((verifier) => ({ type: 'verifierShown', verifier }));

const message = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue() },
  { weight: 6, arbitrary: flawed },
  { weight: 2, arbitrary: noCode },
);

/** Messages that are no sound command and no sound report. They are JSON: an own `__proto__` survives as one. */
export function hostileMessages(count: number): string[] {
  return fc.sample(message, { numRuns: count, seed: SEED }).map((each) => JSON.stringify(each));
}

/** What JSON cannot say, as expressions; some of them the browser itself refuses to send. */
export const UNSPEAKABLE: readonly string[] = [
  'undefined',
  'NaN',
  '10n',
  'Symbol("connect")',
  '() => "connect"',
  'new Date(NaN)',
  'new Map([["type", "connect"], ["profileId", "sandbox"]])',
  'new Set(["connect"])',
  'new Uint8Array(100_000)',
  'new Error("connect")',
  'Object.create({ type: "connect", profileId: "sandbox" })',
  '({ get type() { throw new Error("read"); } })',
  '({ type: "connect", get profileId() { throw new Error("read"); } })',
  '({ type: { toString: () => "connect" }, profileId: "sandbox" })',
  '(() => { const cycle = { type: "connect" }; cycle.profileId = cycle; return cycle; })()',
  '({ type: "connect", profileId: "x".repeat(10_000_000) })',
  '"x".repeat(10_000_000)',
  '({ type: "runCall", profileId: "sandbox", operationId: "listAccounts", input: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => ["k" + i, ""])) })',
  'Array.from({ length: 1000 }).reduce((inner) => ({ type: inner }), {})',
  'new Array(1_000_000)',
];

/** JSON's own way of writing keeps `__proto__` an ordinary key. */
function withOwn(sound: object, key: string, value: unknown): object {
  return Object.defineProperty({ ...sound }, key, { value, enumerable: true, configurable: true });
}

function without(sound: object, dropped: string): object {
  return Object.fromEntries(Object.entries(sound).filter(([key]) => key !== dropped));
}
