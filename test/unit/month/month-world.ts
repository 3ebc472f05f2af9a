import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { issuerHost } from '@/utils/connection/issuer-host';
import { etradeTime } from '@/utils/etrade/exchange/server-clock';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import type { Command, Reply } from '@/utils/messages/command';
import type { PageReport } from '@/utils/messages/page-report';
import { clockReadingsItem } from '@/utils/storage/background-items';
import type { BridgeRule } from '@/utils/storage/bridge-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { inventedKeys } from '../../emulator/invented-keys.ts';
import { createWorld } from '../../emulator/world.ts';
import { fakeDownloads } from '../background/handover/fake-downloads.ts';
import type { BackgroundProgram } from './background-program.ts';
import { createCrypto } from './handover/instant-crypto.ts';
import { createPrograms } from './handover/programs.ts';
import { createNetwork } from './network.ts';
import { createPerson } from './person.ts';
import { createTabs } from './tabs.ts';
import { createRandom, createVirtualTime } from './virtual-time.ts';
import { type EventName, EXTENSION_ID, EXTENSION_ORIGIN, startWorker, type Worker } from './worker.ts';

export const PROFILES = ['sandbox', 'production'] as const;
export type ProfileId = (typeof PROFILES)[number];

export interface MonthOptions {
  readonly name: string;
  /** Epoch ms. */
  readonly start: number;
  readonly seed: number;
  readonly program: BackgroundProgram;
  readonly tally: (what: string) => void;
}

/** One report of a content script, and the page it stands on. */
export interface SaidReport {
  readonly report: PageReport;
  readonly tabId: number;
  readonly url: string;
}

/** What a person is told when the background ends before it answers. */
export type HeardReply = Reply | 'no answer';

const OWN_PAGE = { id: EXTENSION_ID, origin: EXTENSION_ORIGIN, url: `${EXTENSION_ORIGIN}/popup.html` };
/** So many looks in a row without anything new: then nothing is on its way but what waits for time. */
const QUIET_LOOKS = 6;

/** A computer with a browser, a person before it, and E*TRADE. */
export type Month = ReturnType<typeof createMonth>;

export function createMonth({ name, start, seed, program, tally }: MonthOptions) {
  const time = createVirtualTime(start);
  const random = createRandom(seed);
  const emulator = createWorld(time.now, random);
  const network = createNetwork(emulator, time, tally);
  const programs = createPrograms(tally);
  const downloads = fakeDownloads();
  /** Every rule that the person has saved. */
  const rules: BridgeRule[] = [];
  /** Where E*TRADE has led tabs after a login. */
  const led: string[] = [];
  const replies: HeardReply[] = [];
  const said: SaidReport[] = [];
  const codes: string[] = [];
  const pauses: number[] = [];
  const unwanted = new Set<string>();
  const saidRevoked = new Set<string>();
  let effects = 0;
  let endsAtEffect = Number.POSITIVE_INFINITY;
  let worker: Worker | null = null;

  const tabs = createTabs((tabId) => void tell('tabRemoved', tabId));
  let isOver = false;
  let isBrowserOpen = false;

  // Behind the writing, and to whoever lives by then: a change wakes the background as a message does.
  fakeBrowser.storage.onChanged.addListener((changes, area) => {
    const real = Object.entries(changes).filter(([, { oldValue, newValue }]) => oldValue !== newValue);
    if (!isBrowserOpen || real.length === 0) return;
    void Promise.resolve().then(() => isOver || tell('storageChanged', Object.fromEntries(real), area));
  });

  function living(): Worker {
    if (worker?.isAlive()) return worker;
    tally('worker started');
    worker = startWorker(program, month);
    return worker;
  }
  const tell = (event: EventName, ...details: readonly unknown[]) => living().hear(event, ...details);

  function deliver(message: unknown, sender: object): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const hearing = living();
    const claims = hearing.hear('message', message, sender, resolve);
    const ended = hearing.ended.then(() => 'no answer');
    return claims.includes(true) ? Promise.race([promise, ended]) : Promise.resolve('no answer');
  }

  async function quiet(): Promise<void> {
    for (let looks = 0, seen = effects; looks < QUIET_LOOKS; looks += 1) {
      await new Promise(setImmediate);
      if (effects !== seen) looks = 0;
      seen = effects;
    }
  }

  /** Until nothing goes on but what waits for the network, the person or the hour. */
  async function calm(): Promise<void> {
    await quiet();
    for (let pause = time.nextTimerAt(['pause']); pause !== null; pause = time.nextTimerAt(['pause'])) {
      time.moveTo(pause);
      await quiet();
    }
  }

  const month = {
    name,
    time,
    random,
    emulator,
    network,
    programs,
    downloads,
    crypto: createCrypto(random),
    rules,
    led,
    tabs,
    person: createPerson(emulator),
    tally,
    replies,
    said,
    /** Every code that was shown. */
    codes,
    /** Each pause that the background asked for, in ms. */
    pauses,
    /** Tokens that the person wanted gone. */
    unwanted,
    /** Tokens of which the person was told that E*TRADE has confirmed their end. */
    saidRevoked,
    tell,
    calm,
    quiet,
    /** The worker ends when it is about to do so many more things. */
    endWorkerAfter: (more: number) => {
      endsAtEffect = effects + more;
    },
    noteEffect: () => {
      effects += 1;
      if (effects < endsAtEffect) return;
      endsAtEffect = Number.POSITIVE_INFINITY;
      tally('worker ended at work');
      worker?.end();
    },
    endWorker: () => worker?.end(),
    /** Nothing wakes it any more. */
    end: () => {
      isOver = true;
      worker?.end();
    },
    hasWorker: () => worker?.isAlive() === true,
    async command(command: Command): Promise<HeardReply> {
      const isDisconnect = command.type === 'disconnect';
      const state = isDisconnect ? await connectionItem(command.profileId).getValue() : null;
      const token = state && 'accessToken' in state ? state.accessToken.token : null;
      if (token) unwanted.add(token);
      const reply = (await deliver(command, OWN_PAGE)) as HeardReply;
      replies.push(reply);
      if (token && reply !== 'no answer' && reply.name === 'done') saidRevoked.add(token);
      return reply;
    },
    async report(each: SaidReport): Promise<void> {
      const { report, tabId, url } = each;
      said.push(each);
      const tab = { id: tabId, incognito: false };
      const page = { frameId: 0, documentLifecycle: 'active', tab };
      await deliver(report, { ...page, id: EXTENSION_ID, origin: new URL(url).origin, url });
    },
    state: (profileId: ProfileId): Promise<ConnectionState> => connectionItem(profileId).getValue(),
    /** What the extension takes for E*TRADE's time; of a state, for the time at who issued what it holds. */
    async believedNow(state?: ConnectionState): Promise<number> {
      const readings = await clockReadingsItem.getValue();
      return etradeTime(readings, time.computerNow(), state && issuerHost(state));
    },
    /** The browser is started, and the person enters the keys, which it holds in memory only. */
    async startBrowser(event: 'startup' | 'installed'): Promise<void> {
      isBrowserOpen = false;
      worker?.end();
      await fakeBrowser.storage.session.clear();
      await tabs.reset();
      isBrowserOpen = true;
      for (const profileId of PROFILES) await saveConsumerKeys(profileId, inventedKeys[profileId], 'session');
      tell(event);
      await calm();
    },
  };
  return month;
}
