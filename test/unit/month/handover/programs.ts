import { createHmac } from 'node:crypto';
import { expect } from 'vitest';

/** How a program takes what it hears. */
export const MANNERS = [
  ...(['well', 'well', 'down', 'redirects', 'hangs'] as const),
  ...(['provesWrong', 'refuses', 'answersTooMuch', 'diesAfterHello'] as const),
] as const;
export type Manner = (typeof MANNERS)[number];

/** One event, as it was taken. */
export interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

export interface Program {
  readonly address: string;
  readonly secret: string;
  manner: Manner;
  /** That it took, the newest last. */
  readonly told: Told[];
}

export type Programs = ReturnType<typeof createPrograms>;

const sign = (secret: string, text: string) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(text)
    .digest('base64')}`;

const unreachable = (): never => {
  throw new TypeError('Failed to fetch');
};
const untilAborted = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });

type Answer = (proof: string) => Response;
const proves: Answer = (proof) => Response.json({ proof });

/** What each answers to a hello, and to an event; null for nothing, ever. */
const ANSWERS: Readonly<Record<Manner, readonly [hello: Answer | null, event: Answer | null]>> = {
  well: [proves, () => new Response(null, { status: 204 })],
  down: [unreachable, unreachable],
  // The browser follows none, and says no more than of one that is down.
  redirects: [unreachable, unreachable],
  hangs: [null, null],
  provesWrong: [() => Response.json({ proof: sign('whsec_d3Jvbmc=', 'proof') }), unreachable],
  refuses: [proves, () => new Response('', { status: 500 })],
  answersTooMuch: [proves, () => new Response('x'.repeat(100_000))],
  diesAfterHello: [proves, unreachable],
};

/** The programs on this computer. Each looks at once at what it hears; what is wrong with that is kept for the judge. */
export function createPrograms(tally: (what: string) => void) {
  const open = new Map<string, Program>();
  const faults: string[] = [];
  /** Of each: whether it has just proved itself, and the last that it heard. */
  const proved = new WeakSet<Program>();
  const heard = new WeakMap<Program, { readonly sequence: number; readonly text: string }>();

  function hearEvent(program: Program, { type, data }: Told): void {
    if (!proved.has(program)) faults.push(`${type} before a proof`);
    const sequence = Number(data.sequence);
    const text = JSON.stringify([type, data]);
    const last = heard.get(program);
    if (last && sequence < last.sequence)
      faults.push(`the sequence went back, ${last.sequence} to ${sequence}`);
    if (last?.sequence === sequence && last.text !== text) faults.push(`${sequence} means two events`);
    heard.set(program, { sequence, text });
    tally(`told ${type}`);
  }

  return {
    open,
    start(address: string, secret: string, manner: Manner): void {
      open.set(address, { address, secret, manner, told: [] });
    },
    /** The person has unpaired it, and nothing is on its way any more. */
    stop: (address: string) => open.delete(address),
    send: async (address: string, init: RequestInit): Promise<Response> => {
      const program = open.get(address);
      if (!program) {
        faults.push('a request to nobody');
        return unreachable();
      }
      const headers = new Headers(init.headers);
      const stamp = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}`;
      if (headers.get('webhook-signature') !== sign(program.secret, `${stamp}.${init.body}`))
        faults.push('not signed');
      if (init.redirect !== 'error' || init.credentials !== 'omit')
        faults.push('would follow, or carry cookies');
      const message = JSON.parse(String(init.body));
      const isHello = message.type === 'hello';
      if (!isHello) hearEvent(program, message);
      else if (JSON.stringify(message.data) !== '{"version":1}') faults.push('a hello that says more');
      proved.delete(program);
      tally(`program ${program.manner}`);
      const answer = ANSWERS[program.manner][isHello ? 0 : 1];
      if (!answer) return untilAborted(init.signal);
      const response = answer(sign(program.secret, `proof.${stamp}`));
      if (isHello && answer === proves) proved.add(program);
      if (!isHello && response.ok && program.manner === 'well') program.told.push(message);
      return response;
    },
    judge: () => expect(faults, 'heard by a program').toEqual([]),
  };
}
