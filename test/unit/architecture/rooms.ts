/** A folder of the sources: what it is about, and what it may import beside itself. */
export interface Room {
  readonly holds: string;
  /** Rooms; one that ends with `/**` stands for all in it. */
  readonly imports: readonly string[];
}

type Rooms = Readonly<Record<string, Room>>;

const UTILS: Rooms = {
  'utils/oauth': { holds: 'RFC 5849', imports: [] },
  'utils/oauth/compare': {
    holds: "another program's signature, and the mistake in it",
    imports: ['utils/oauth'],
  },
  'utils/http': { holds: 'one bounded, timed request, of no API', imports: [] },
  'utils/vault': { holds: 'sealing', imports: [] },
  'utils/etrade': { holds: "E*TRADE's environments and keys", imports: ['utils/oauth'] },
  'utils/etrade/catalogue': {
    holds: 'the calls of the v1 API',
    imports: ['utils/oauth', 'utils/etrade'],
  },
  'utils/etrade/exchange': {
    holds: 'a signed request, and what its answer means',
    imports: ['utils/oauth', 'utils/http', 'utils/etrade', 'utils/etrade/catalogue'],
  },
  'utils/etrade/token': {
    holds: 'request tokens and access tokens: asked for, renewed, revoked, how long they live',
    imports: ['utils/oauth', 'utils/http', 'utils/etrade', 'utils/etrade/exchange', 'utils/etrade/callback'],
  },
  'utils/etrade/pages': { holds: "E*TRADE's pages, as the content script reads them", imports: [] },
  'utils/etrade/callback': {
    holds: 'callback addresses, and what comes to them',
    imports: ['utils/oauth', 'utils/etrade/pages'],
  },
  'utils/connection/failures': {
    holds: 'what failed, as codes',
    imports: ['utils/oauth', 'utils/http', 'utils/etrade', 'utils/etrade/exchange'],
  },
  'utils/connection': {
    holds: "a profile's connection: states, events, what a token is worth",
    imports: ['utils/connection/failures', 'utils/oauth', 'utils/etrade', 'utils/etrade/token'],
  },
  'utils/handover/push': {
    holds: 'the events of local push: addresses, signatures, proofs',
    imports: ['utils/etrade/**', 'utils/connection/**', 'utils/oauth'],
  },
  'utils/storage/engine': {
    holds: 'how anything is kept; knows no item',
    imports: ['utils/connection/failures'],
  },
  'utils/storage': {
    holds: 'what is kept, one file for each subject',
    imports: [
      'utils/storage/engine',
      'utils/connection/**',
      'utils/etrade/**',
      'utils/vault',
      'utils/handover/push',
    ],
  },
  'utils/keys': {
    holds: "how a profile's keys are kept and opened",
    imports: ['utils/storage/**', 'utils/vault', 'utils/connection/**', 'utils/etrade/**'],
  },
  'utils/settings-file': {
    holds: "a person's settings as a file",
    imports: ['utils/storage/**', 'utils/connection/**', 'utils/etrade/**'],
  },
  'utils/messages': {
    holds: 'what may be said to the background, and by whom',
    imports: ['utils/connection/**', 'utils/etrade/**'],
  },
  'utils/handover/shapes': {
    holds: 'what is handed over, and the token files of the programs that there are',
    imports: ['utils/connection', 'utils/etrade'],
  },
  'utils/handover/snippets': {
    holds: 'a signed call in each language',
    imports: ['utils/oauth', 'utils/etrade', 'utils/etrade/catalogue'],
  },
  'utils/handover': {
    holds: "the texts in which a token goes to a person's own programs",
    imports: ['utils/handover/shapes', 'utils/handover/snippets', 'utils/etrade'],
  },
  'utils/words': {
    holds: 'every sentence that depends on data',
    imports: ['utils/connection/**', 'utils/messages', 'utils/etrade/**'],
  },
  'utils/words/calls': { holds: 'what is said at the fields of a call', imports: ['utils/etrade/**'] },
  'utils/words/callback': {
    holds: 'what is said of callback addresses',
    imports: ['utils/words', 'utils/connection/**', 'utils/messages', 'utils/etrade/**'],
  },
  'utils/words/xray': {
    holds: 'what is said of signatures',
    imports: ['utils/words', 'utils/oauth/**', 'utils/etrade'],
  },
  'utils/words/pages': {
    holds: 'what pages say of themselves',
    imports: [
      'utils/words',
      'utils/settings-file',
      'utils/storage',
      'utils/connection/**',
      'utils/etrade/**',
    ],
  },
  'utils/words/handover': {
    holds: "what is said of the token for a person's own programs",
    imports: ['utils/words', 'utils/handover/**', 'utils/storage', 'utils/etrade/**'],
  },
};

/** What every page may use. */
const OF_PAGES = [
  'utils/words/**',
  'utils/keys',
  'utils/settings-file',
  'utils/storage/**',
  'utils/messages',
  'utils/connection/**',
  'utils/etrade/**',
  'utils/handover/**',
];
const ui = (holds: string, ...below: string[]): Room => ({
  holds,
  imports: [...below.map((room) => `utils/ui/${room}`), ...OF_PAGES],
});

const UI: Rooms = {
  'utils/ui/wiring': ui('hooks: what is stored, the time, commands'),
  'utils/ui/parts': ui('controls that know no subject', 'wiring'),
  'utils/ui/calls/fields': ui('the fields of a call', 'parts', 'wiring'),
  'utils/ui/body': ui('the body of an answer, on lines and in colours', 'parts', 'wiring'),
  'utils/ui/calls': ui('a form for a call, and its answer', 'calls/fields', 'body', 'parts', 'wiring'),
  'utils/ui/keys': ui('entering keys, unlocking and forgetting them', 'parts', 'wiring'),
  'utils/ui/handover': ui('a text for a program, given away', 'styles', 'parts', 'wiring'),
  'utils/ui/callback': ui('a code of another program', 'parts', 'wiring'),
  'utils/ui/connection': ui('the state, and what can be done about it', 'calls', 'keys', 'parts', 'wiring'),
  'utils/ui/page': ui('the frame of a page', 'styles', 'connection', 'calls', 'keys', 'parts', 'wiring'),
};

const page = (holds: string, ...rooms: string[]): Room => ({
  holds,
  imports: [...rooms, 'utils/ui/**', ...OF_PAGES],
});
const optionsRooms = [
  'profiles',
  'callback',
  'keys',
  'settings',
  'settings-file',
  'reset',
  'report',
  'handover',
  'about',
].map((room) => `entrypoints/options/${room}`);

const PAGES: Rooms = {
  'entrypoints/popup': page('the popup'),
  'entrypoints/console/call-form': page('what the form of a call has beside its fields'),
  'entrypoints/console/frames': { holds: 'long work in steps between frames', imports: [] },
  'entrypoints/console/viewer': page('the body of an answer', 'entrypoints/console/frames'),
  'entrypoints/console/lists': page('an answer read without a loss, and its lists'),
  'entrypoints/console/table': page('the lists of an answer', 'entrypoints/console/lists'),
  'entrypoints/console/request': page('what was sent, and the headers of what came', 'utils/oauth'),
  'entrypoints/console/code': page("a call as code for a person's own programs", 'utils/oauth'),
  'entrypoints/console/xray': page('a signature taken apart', 'entrypoints/console/frames', 'utils/oauth/**'),
  'entrypoints/console/changes': page('the calls that change something, behind a question'),
  'entrypoints/console/history': page('the calls before this one'),
  'entrypoints/console/shortcuts': page('the keys of the console', 'entrypoints/console/history'),
  'entrypoints/console': page(
    'the console',
    ...'call-form viewer table request code xray history changes shortcuts'
      .split(' ')
      .map((room) => `entrypoints/console/${room}`),
  ),
  'entrypoints/handover': page('the token for programs'),
  'entrypoints/welcome': page('the first steps'),
  'entrypoints/options/keys': page('the keys of a profile, changed and removed'),
  'entrypoints/options/settings': page('what holds for every profile'),
  'entrypoints/options/settings-file': page('settings exported and imported'),
  'entrypoints/options/reset': page('a profile or everything reset', 'entrypoints/options/keys'),
  'entrypoints/options/about': page('what Opening Bell is'),
  'entrypoints/options/report': page('the report for who helps'),
  'entrypoints/options/callback': page('callback addresses: registered, diagnosed'),
  'entrypoints/options/handover': page('programs that get tokens'),
  'entrypoints/options/profiles': page(
    'a group for each profile',
    'entrypoints/options/keys',
    'entrypoints/options/callback',
  ),
  'entrypoints/options': page('the options page', ...optionsRooms),
};

const background = (holds: string, ...below: string[]): Room => ({
  holds,
  imports: [
    ...below.map((room) => `entrypoints/background/${room}`),
    ...['oauth', 'http', 'vault', 'keys', 'messages', 'words'].map((room) => `utils/${room}`),
    'utils/handover/push',
    'utils/handover/shapes',
    ...['etrade', 'connection', 'storage'].map((room) => `utils/${room}/**`),
  ],
});

/** From below: each may import what stands above it in this list and is named. */
const BACKGROUND: Rooms = {
  'entrypoints/background/world': background('the browser and E*TRADE, as a use case sees them'),
  'entrypoints/background/state': background('the stored state of a profile, moved and kept', 'world'),
  'entrypoints/background/token': background('what is done with a token', 'state', 'world'),
  'entrypoints/background/calls': background('signed calls', 'token', 'state', 'world'),
  'entrypoints/background/callback': background('callbacks: watched, bridged, asked about', 'state', 'world'),
  'entrypoints/background/login': background('how a token is got', 'callback', 'token', 'state', 'world'),
  'entrypoints/background/keys': background('lock, go on after an unlock, check', 'login', 'state', 'world'),
  'entrypoints/background/lifecycle': background(
    'start, wake, update, end',
    ...['keys', 'calls', 'login', 'token', 'state', 'world'],
  ),
  'entrypoints/background/incoming': background(
    'who comes in, what is proved, what has to hold first',
    ...['lifecycle', 'keys', 'calls', 'login', 'callback', 'token', 'handover', 'signs', 'state', 'world'],
  ),
  'entrypoints/background/handover': background("the token for a person's own programs", 'world'),
  'entrypoints/background/signs': background('what is told without being asked', 'world'),
  'entrypoints/background': background(
    'the listeners, and nothing else',
    ...'incoming lifecycle signs handover keys calls login callback token state world'.split(' '),
  ),
};

export const ROOMS: Rooms = {
  ...UTILS,
  ...UI,
  ...PAGES,
  ...BACKGROUND,
  'entrypoints/verification-content': {
    holds: "the content script on E*TRADE's pages",
    imports: ['utils/etrade/pages', 'utils/messages'],
  },
  'entrypoints/guest-content': {
    holds: 'the content script on pages that a person has invited',
    imports: ['utils/messages'],
  },
  'entrypoints/offscreen': {
    holds: 'a page that nobody sees, which lends a text an address',
    imports: ['utils/storage/engine'],
  },
};
