import {
  asAddress,
  type CallbackEvidence,
  type CallbackHeard,
  type LoginEnding,
} from '../../etrade/callback/callback-verdict.ts';
import type { Environment } from '../../etrade/environments.ts';

/** docs: guides, how a callback address is registered: by secure message to customer service. */
export const SUPPORT_SUBJECT = 'Technical Issues';
export const SUPPORT_TOPIC = 'E*TRADE API';

export interface SupportCase extends CallbackEvidence {
  readonly address: string;
  readonly environment: Environment;
  /** As it is to stand there, whole or masked. */
  readonly consumerKey: string;
}

const HOW: Readonly<Record<LoginEnding['how'], string>> = {
  codePage: 'a login ended on the page with the verification code',
  byHand: 'a login was finished with a code that was entered by hand',
  callback: 'a login ended at the callback address',
};

/** The message to E*TRADE's customer service that asks for activation. No secret, token or code is known here. */
export function supportMessage({ address, environment, consumerKey, ...evidence }: SupportCase): string {
  const seen = evidenceLines({ address, ...evidence });
  return [
    `Subject: ${SUPPORT_SUBJECT}`,
    `Topic: ${SUPPORT_TOPIC}`,
    '',
    'Please register and activate the callback address of my consumer key.',
    '',
    `Consumer key (${environment}): ${consumerKey}`,
    `Callback address: ${address}`,
    ...(seen.length > 0 ? ['', 'What I have seen, in New York time and UTC:', ...seen] : []),
    '',
    'Please tell me when the address is active, or what is missing for it.',
  ].join('\n');
}

/** Oldest first. */
function evidenceLines({ oob, tried, endings, address }: CallbackEvidence): string[] {
  const heard = [oob, tried].filter((each) => each !== null);
  const seen = [
    ...endings.map((ending) => ({ at: ending.at, text: endingLine(ending, address) })),
    ...heard.map((each) => ({ at: each.at, text: heardLine(each) })),
  ];
  return seen.sort((one, other) => one.at - other.at).map(({ at, text }) => `- ${bothTimes(at)}: ${text}`);
}

function endingLine({ how, ...ending }: LoginEnding, saved: string | null): string {
  const address = asAddress(ending.address);
  if (address === null) return HOW[how];
  return address === saved ? HOW.callback : `a login ended at another address, ${address}`;
}

function heardLine({ sent, answer }: CallbackHeard): string {
  const request = `request_token with oauth_callback=${sent}`;
  if (answer.name === 'rejected') {
    const named = answer.acceptable === 'oob' ? ', oauth_acceptable_callback=oob' : '';
    return `${request} was refused, HTTP ${answer.status}, oauth_problem=callback_rejected${named}`;
  }
  const flag = answer.confirmed === null ? '' : `, oauth_callback_confirmed=${isTrue(answer.confirmed)}`;
  return `${request} was accepted${flag}`;
}

/** In its own word: what stands there was written by somebody else. */
const isTrue = (confirmed: string): boolean => /^true$/i.test(confirmed);

/** `2026-11-27 09:30:00 (14:30:00 UTC)`. */
function bothTimes(at: number): string {
  const inZone = (timeZone: string) => new Date(at).toLocaleString('sv-SE', { timeZone });
  return `${inZone('America/New_York')} (${inZone('UTC').slice(-8)} UTC)`;
}
