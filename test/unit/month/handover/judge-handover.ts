import { expect } from 'vitest';
import { tokenFileName } from '@/entrypoints/background/handover/write-token-file';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { heldToken } from '@/utils/connection/held-token';
import { callbackTo } from '@/utils/etrade/callback/callback-to';
import { loginEndingsItem } from '@/utils/storage/callback-items';
import { deliveriesItem, pairingsItem, pushStatesItem } from '@/utils/storage/handover-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { tokenFileItem } from '@/utils/storage/token-file-items';
import { inventedKeys } from '../../../emulator/invented-keys.ts';
import { type Month, PROFILES, type ProfileId } from '../month-world.ts';
import type { Told } from './programs.ts';

/** So close to its end nobody is to blame for a clock that is off unnoticed. */
const NEAR_MS = 60_000;

/** What the person's programs know, against what the extension holds and E*TRADE has issued. */
export function createHandoverJudge(month: Month) {
  const { emulator, programs, tabs, downloads, tally } = month;
  /** Went with the memory of the browser: of their end nobody is told before midnight. */
  const lost = new Set<string>();
  const judged = new WeakSet<Told>();

  /** A code of another program goes where a rule of its key leads, and nowhere else. */
  function judgeVisits(): void {
    for (const url of tabs.visits.splice(0)) {
      if (url.startsWith('https://us.etrade.com/')) continue;
      const token = new URL(url).searchParams.get('oauth_token') ?? '';
      const { keyName, verifier } = emulator.tokens.request.get(token) ?? {};
      expect(keyName, 'a tab was led away with no code of anybody').toBeDefined();
      const right = month.rules
        .filter(({ consumerKey }) => keyName && consumerKey === inventedKeys[keyName].key)
        .map(({ address }) => callbackTo(address, token, verifier ?? ''));
      expect(right, 'led where no rule leads').toContain(url);
      tally('code bridged');
    }
  }

  function judgeTold(told: Told) {
    if (judged.has(told)) return;
    judged.add(told);
    const { type, data } = told;
    if (type === 'token.ended') return expect(data, 'said of an end').not.toHaveProperty('oauth_token');
    if (type === 'verifier.captured') {
      const issued = emulator.tokens.request.get(String(data.oauth_token));
      return expect(data.oauth_verifier, 'a code of nobody').toBe(issued?.verifier);
    }
    const issued = emulator.tokens.access.get(String(data.oauth_token));
    expect(issued?.secret, 'a token of nobody').toBe(data.oauth_token_secret);
    expect(issued?.keyName, 'called what it is not').toBe(data.environment);
    expect([null, inventedKeys[issued?.keyName ?? 'stranger'].key]).toContain(data.consumer_key);
  }

  /** A token that is held, and alive for certain; `null` where there is none, `undefined` where nobody can know. */
  async function aliveIn(state: ConnectionState): Promise<string | null | undefined> {
    const token = heldToken(state);
    if (!token) return null;
    if (token.name === 'revoking') return undefined;
    const leftMs = token.accessToken.endsAt - (await month.believedNow(state));
    if (Math.abs(leftMs) < NEAR_MS) return undefined;
    return leftMs > 0 ? token.accessToken.token : null;
  }

  async function judgeKnown(label: string, alive: string | null): Promise<void> {
    const deliveries = await deliveriesItem.getValue();
    const states = await pushStatesItem.getValue();
    for (const { id, address } of await pairingsItem.getValue()) {
      const program = programs.open.get(address);
      const last = deliveries.find(({ pairingId, profile }) => pairingId === id && profile === label);
      if (!program || states[id]?.job || last?.outcome !== 'delivered') continue;
      const known = program.told.findLast(({ data }) => data.profile === label);
      const token = known?.type === 'token.ended' ? null : (known?.data.oauth_token ?? null);
      if (alive === null && token !== null && lost.has(String(token))) continue;
      expect(token, `what the program knows of ${label}`).toBe(alive);
      tally('program knows');
    }
  }

  async function judgeFile(profileId: ProfileId, alive: string | null): Promise<void> {
    const isWanted = (await tokenFileItem(profileId).getValue()) !== null;
    const file = downloads.files.get(tokenFileName(profileId));
    const inFile = file === undefined ? null : JSON.parse(file).oauth_token;
    expect(inFile, 'what lies in Downloads').toBe(isWanted ? alive : null);
    if (inFile !== null) tally('token file');
  }

  /** What the doctor goes by: E*TRADE really led there. */
  async function judgeEndings(profileId: ProfileId): Promise<void> {
    for (const { how, address } of await loginEndingsItem(profileId).getValue()) {
      if (how !== 'callback') continue;
      const isTrue = month.led.some((url) => address !== null && url.startsWith(`${address}?`));
      expect(isTrue, 'said of a login that it ended at the callback').toBe(true);
      tally('ended at the callback');
    }
  }

  return {
    forget: async (): Promise<void> => {
      for (const profileId of PROFILES) {
        const token = heldToken(await month.state(profileId));
        if (token) lost.add(token.accessToken.token);
      }
    },
    check(): void {
      programs.judge();
      judgeVisits();
      for (const { told } of programs.open.values()) for (const each of told) judgeTold(each);
    },
    /** Whatever a stopped worker has left undone, the next one has seen to once an alarm has rung. */
    async checkSettled(): Promise<void> {
      month.tell('alarm');
      await month.calm();
      if (month.network.isWaiting()) return;
      const profiles = await profilesItem.getValue();
      for (const profileId of PROFILES) {
        await judgeEndings(profileId);
        const alive = await aliveIn(await month.state(profileId));
        if (alive === undefined) continue;
        await judgeFile(profileId, alive);
        await judgeKnown(profiles.find(({ id }) => id === profileId)?.label ?? '', alive);
      }
    },
  };
}
