import type { Transport } from '@/utils/etrade/exchange/transport';
import { parseAuthorizationHeader } from '../../emulator/rfc5849.ts';

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

export interface FakeTransport extends Transport {
  readonly sent: Sent[];
  /** The pauses that were asked for, in ms. */
  readonly waits: number[];
  /** What was learnt of each host's clock, in ms. */
  readonly learnt: { readonly host: string; readonly offsetMs: number | null }[];
}

export const NOW = Date.parse('2026-01-15T15:00:00Z');

export const consumer = { key: 'invented-key', secret: 'invented-consumer-secret' };
export const token = { token: 'to+ken/=', secret: 'invented-token-secret=' };

/** What a Date header alone tells. */
export const dated = (datedMs: number) => ({ datedMs, wantedMs: null });

/** A network that answers every request alike, at a clock that stands still and is right; pauses take no time. */
export function fakeTransport(answer: () => Response | Promise<Response>): FakeTransport {
  const sent: Sent[] = [];
  const waits: number[] = [];
  const learnt: { host: string; offsetMs: number | null }[] = [];
  return {
    sent,
    waits,
    learnt,
    fetch: async (url, init) => {
      sent.push({ url, init });
      return answer();
    },
    now: () => NOW,
    random: (bytes) => bytes.fill(sent.length),
    wait: async (ms) => {
      waits.push(ms);
    },
    clock: {
      offsetOf: () => 0,
      learn: (host, { datedMs, wantedMs }) => {
        learnt.push({ host, offsetMs: wantedMs ?? datedMs });
      },
    },
  };
}

/** The OAuth parameters that a request carried. */
export function oauthOf({ init }: Sent): Record<string, string> {
  const header = new Headers(init.headers).get('Authorization') ?? '';
  return Object.fromEntries(parseAuthorizationHeader(header)?.parameters ?? []);
}
