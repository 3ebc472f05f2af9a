import type { Answer } from '../../emulator/answer.ts';
import { text } from '../../emulator/answer.ts';
import { dispatch } from '../../emulator/dispatch.ts';
import { type SeenRequest, seeRequest } from '../../emulator/seen-request.ts';
import type { World } from '../../emulator/world.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Worker } from './worker.ts';

/** What becomes of a request on its way. */
export const FATES = [
  ...(['lostBefore', 'lostAfter', 'serverError', 'page', 'tooMany', 'slip'] as const),
  ...(['lateAnswer', 'lateRequest', 'sentAgainByBrowser'] as const),
] as const;
export type Fate = (typeof FATES)[number] | 'answered';

/** A request as the background sent it. */
export interface Sent {
  readonly path: string;
  readonly oauth: Record<string, string>;
  /** Refused for its time it has spent nothing, whatever it was to spend. */
  readonly isTimeRefused?: boolean;
}

/** An answer that came to a worker that was there to hear it. */
export interface Delivery extends Sent {
  readonly worker: Worker;
  readonly status: number;
  readonly body: string;
  readonly headers: object;
  readonly tookMs: number;
  /** How often the clock of the computer had been set when the request was sent. */
  readonly timesSet: number;
}

export type Network = ReturnType<typeof createNetwork>;

/** Between the background and the emulator, whose request handling is called here without a socket. */
export function createNetwork(emulator: World, time: VirtualTime, tally: (what: string) => void) {
  const sent: Sent[] = [];
  const deliveries: Delivery[] = [];
  const armed: { readonly path: RegExp; readonly fate: Fate }[] = [];
  const held = new Set<() => void>();
  let waiting = 0;

  const untilReleased = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    held.add(resolve);
    return promise;
  };
  const lost = (): never => {
    throw new TypeError('Failed to fetch');
  };
  const process = (request: SeenRequest): Answer => {
    const answer = dispatch(request, emulator);
    return { ...answer, headers: { Date: new Date(time.now()).toUTCString(), ...answer.headers } };
  };
  const reactions: Record<Fate, (request: SeenRequest) => Answer | Promise<Answer>> = {
    answered: process,
    lostBefore: lost,
    lostAfter: (request) => {
      process(request);
      return lost();
    },
    serverError: () => text(500, 'text/html', 'An error of the server', 'server error'),
    page: () => text(200, 'text/html', '<!doctype html><title>Maintenance</title>', 'page'),
    tooMany: () => text(429, 'text/html', 'Too many', 'too many'),
    // What one server of many may say.
    slip: () => text(401, 'text/html', 'oauth_problem=token_rejected', 'a slip'),
    lateAnswer: async (request) => {
      const answer = process(request);
      await untilReleased();
      return answer;
    },
    lateRequest: async (request) => {
      await untilReleased();
      return process(request);
    },
    sentAgainByBrowser: (request) => {
      process(request);
      return process(request);
    },
  };

  async function send(address: string, init: RequestInit, worker: Worker): Promise<Response> {
    const url = new URL(address);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host: url.host };
    const request = seeRequest({ method: 'GET', url: url.pathname + url.search, headers }, '');
    const { path, oauth } = request;
    const at = sent.push({ path, oauth }) - 1;
    const armedAt = armed.findIndex((each) => each.path.test(path));
    const fate = armedAt < 0 ? 'answered' : (armed.splice(armedAt, 1)[0]?.fate ?? 'answered');
    tally(`fate ${fate}`);
    const [sentAt, timesSet] = [time.now(), time.timesSet()];
    const answering = Promise.resolve(reactions[fate](request));
    waiting += 1;
    const answer = await Promise.race([answering, abortOf(init.signal)]).finally(() => {
      waiting -= 1;
    });
    const { status, headers: own, body } = answer;
    sent[at] = { path, oauth, isTimeRefused: String(body).includes('timestamp_refused') };
    const tookMs = time.now() - sentAt;
    const delivery = {
      host: url.host,
      path,
      oauth,
      worker,
      status,
      body: String(body),
      headers: own,
      tookMs,
      timesSet,
    };
    if (worker.isAlive()) deliveries.push(delivery);
    else tally('answer to a worker that has ended');
    return new Response(body as string, { status, headers: own as Record<string, string> });
  }

  return {
    send,
    sent,
    /** Heard since this was last emptied. */
    deliveries,
    /** The next request to such a path has this fate. */
    arm: (path: RegExp, fate: Fate) => armed.push({ path, fate }),
    /** What was held back arrives. */
    release: () => {
      if (held.size) tally('late arrival');
      for (const each of held) each();
      held.clear();
    },
    isWaiting: () => waiting > 0,
  };
}

function abortOf(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
}
