import type { Choice, FormatId } from '../../handover/formats.ts';
import type { ShapeId } from '../../handover/shapes/token-shapes.ts';
import { formatLocalTime, formatTimeLeft } from '../format-time.ts';

interface FormatWords {
  readonly title: string;
  /** What has to be known of it; null where the text says enough. */
  readonly says: string | null;
}

const ONCE = 'It reads the token when it starts: start it again afterwards.';

/** What each format is called, and what a person has to know of it. */
export const FORMAT_WORDS: Readonly<Record<FormatId, FormatWords>> = {
  dotEnv: {
    title: '.env',
    says: 'Put these lines into the .env of your program in place of the old ones. A variable that is set already wins over them.',
  },
  shell: { title: 'Shell', says: 'Paste it where you start your program, or save it and source it.' },
  powerShell: { title: 'PowerShell', says: 'Holds in the window that it is pasted into.' },
  json: { title: 'JSON', says: 'For programs of your own. Times are RFC 3339.' },
  pyetrade: { title: 'pyetrade', says: 'Needs pip install pyetrade. dev says which environment.' },
  requestsOauthlib: { title: 'requests-oauthlib', says: 'Needs pip install requests-oauthlib.' },
  node: { title: 'Node', says: 'Needs npm install oauth-1.0a.' },
  etradeTs: {
    title: 'etrade-ts (Node)',
    says: 'Needs npm install etrade-ts tslib. It says "live" for production.',
  },
  eTradeApi: {
    title: 'e-trade-api (Node)',
    says: 'Needs npm install e-trade-api. Its modes are dev and prod.',
  },
  go: { title: 'Go', says: 'Needs go get github.com/gomodule/oauth1/oauth.' },
  csharp: { title: 'C#', says: 'Needs dotnet add package RestSharp.' },
  r: { title: 'R', says: 'For etrader, which finds the token in the options of R.' },
  mcp: {
    title: 'MCP',
    says: 'Put it into the entry of your MCP server. The token is left out: there it would win over tomorrow’s .env, and it dies tonight. Let the .env bring it.',
  },
  jjmerriMcp: { title: 'etrade-mcp (jjmerri)', says: ONCE },
  etradeMcp: {
    title: 'etrade-mcp (chrisguidry)',
    says: `It names an account by the number in its settings: ETRADE_1_CONSUMER_KEY is account 1, one without a number 0. Change "0" to that number, and keep the entries of other accounts. ${ONCE}`,
  },
  etradeClient: { title: 'etrade-client (reiktar)', says: null },
  etradeCli: {
    title: 'etrade-cli (jerryryle)',
    says: 'The consumer key is the name of its file. Its own "auth login" renews first.',
  },
  localApi: {
    title: 'etrade-local-api',
    says: `QuantCore uses a file of the same name with another content: one of them only. ${ONCE}`,
  },
  quantCore: {
    title: 'QuantCore etrade_mcp',
    says: `etrade-local-api uses a file of the same name with another content: one of them only. ${ONCE}`,
  },
  finance: { title: 'Finance (shaggychunxx-ui)', says: 'It notices a new file by itself.' },
  premiumHunter: {
    title: 'PremiumHunter',
    says: 'Beside its script. It deletes the file where ETRADE_SANDBOX says the other environment.',
  },
  unofficialApi: { title: 'unofficial-etrade-api', says: `Where it is started. ${ONCE}` },
  discordAlerts: {
    title: 'DiscordAlertsTrader',
    says: 'In its package folder. Take care: it renews at once, and where that fails it deletes the file and waits for a code.',
  },
  rasesh6: { title: 'etrade-trading (rasesh6)', says: 'In the temporary folder of the system.' },
  oauthPair: { title: 'JSON: oauth_token', says: 'What most programs with a token file of their own read.' },
  accessPair: { title: 'JSON: access_token', says: 'The other names that are usual in token files.' },
};

/** What a token file may look like is called as the texts are. */
export const shapeTitle = (shape: ShapeId): string => FORMAT_WORDS[shape].title;

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  secret: 'With the consumer secret',
  aliases: 'Under other usual names too',
  token: 'With the token, which dies tonight',
};

/** How long a token is of use. */
export const goodUntil = (endsAt: number, now: number): string =>
  `Good until midnight in New York, ${formatLocalTime(endsAt)} here: ${formatTimeLeft(endsAt - now)}.`;

export const WHAT_IT_CAN =
  'Whoever has it together with the consumer secret can read the accounts and place orders. E*TRADE’s next login with this key may end it for every program.';

export const SLEEPS = 'It sleeps now: press Renew before a program uses it.';

export const CONNECT_FIRST = 'There is no token to hand over. What to do stands above; then it is here.';

export const NO_SECRET =
  'The consumer secret of the key that this token belongs to is not here any more, so it is left out.';

export const SHOWN_FOR = 'Shown for a minute, as long as you stay here.';

/** What became of a copied text after its minute. */
export const CLIPBOARD_WORDS = {
  copied: 'Copied. In a minute the clipboard is cleared, as far as the browser lets this page; keep it open.',
  cleared: 'The clipboard was cleared.',
  changed: 'The clipboard holds something else by now, and was left alone.',
  left: 'The browser does not let this page clear the clipboard: it may still hold the token. Copy something else.',
} as const;

/** Of code, which holds no secret. */
export const COPIED = 'Copied.';

export const savedCodeAs = (fileName: string): string => `Saved in your downloads as ${fileName}.`;

export const savedAs = (fileName: string): string =>
  `Saved in your downloads as ${fileName}. Everybody who can read that folder can read the token: move it, and delete it when it is used.`;

export const COPY_REFUSED =
  'The browser did not let it be copied. Show the text, select it and copy it by the keyboard.';
