import { expect } from 'vitest';
import type { Connected, ConnectionState } from '@/utils/connection/connection-state';
import { statusOf } from '@/utils/connection/status';
import { lastCallItem } from '@/utils/storage/call-items';
import { accessTokenDeath } from '../../emulator/oauth/token-state.ts';
import type { AccessToken } from '../../emulator/oauth/tokens.ts';
import { judgeSent } from './judge-sent.ts';
import { type Month, PROFILES, type ProfileId } from './month-world.ts';
import type { Delivery } from './network.ts';
import { createRefusals, isRefusal, isTaken } from './refusals.ts';

const SECOND_MS = 1000;
const TWO_HOURS_MS = 2 * 60 * 60 * SECOND_MS;
/** An answer may take that long, and the clock be off by so much, without anybody minding. */
const LONGEST_ANSWER_MS = 20 * SECOND_MS;
const UNNOTICED_MS = 36 * SECOND_MS;
/** A slower answer says nothing about the time. */
const TELLS_TIME_MS = 10 * SECOND_MS;

const BUSY = ['requestingToken', 'exchangingVerifier', 'revoking'];

/** Compares what the extension says with what E*TRADE grants. */
export function createJudge(month: Month) {
  const { time, emulator, network, tally } = month;
  const refusals = createRefusals();
  /** E*TRADE has said no: nobody is to blame that these are no longer held. */
  const parted = new Set<string>();
  const refusedTimes = new Map<string, number>();
  /** Tokens that came to a worker that lived on. */
  const received = new Set<string>();
  const everHeld = new Set<string>();
  /** Tokens that a login stood before since the last answer was judged. */
  const beside = new Set<string>();
  const heldBefore = new Map<ProfileId, ReadonlySet<string>>();
  const doubts = new Map<string, { lastUsedAt: number; ms: number }>();
  let undecided: Delivery[] = [];
  let isClockKnown = true;
  let doubtMs = UNNOTICED_MS;
  let lastDoubtMs = UNNOTICED_MS;

  const issuedAs = ({ accessToken }: { accessToken: { token: string } }): AccessToken => {
    const issued = emulator.tokens.access.get(accessToken.token);
    if (!issued) throw new Error('E*TRADE knows nothing of this token');
    return issued;
  };

  /** A clock that is off unnoticed may already be there. */
  const latestNow = () => time.now() + Math.max(doubtMs, lastDoubtMs);

  /**
   * A token that only sleeps is called expired by every call, and woken by a renew. Not so close to midnight that a
   * clock which is off unnoticed may already be past it.
   */
  function canBeWoken({ oauth, body }: Delivery): boolean {
    const issued = emulator.tokens.access.get(oauth.oauth_token ?? '');
    return body.includes('token_expired') && !!issued && accessTokenDeath(issued, latestNow()) === null;
  }

  function hear(isCalm: boolean): void {
    for (const delivery of network.deliveries.splice(0)) {
      const refusedToken = delivery.oauth.oauth_token ?? '';
      // One slip of one server is nobody's reason to lose a token.
      if (isRefusal(delivery.body)) refusedTimes.set(refusedToken, (refusedTimes.get(refusedToken) ?? 0) + 1);
      else if (isTaken(delivery)) refusedTimes.delete(refusedToken);
      if ((refusedTimes.get(refusedToken) ?? 0) > 1 && !canBeWoken(delivery)) parted.add(refusedToken);
      if (delivery.path.endsWith('revoke_access_token')) parted.add(delivery.oauth.oauth_token ?? '');
      undecided.push(delivery);
    }
    // While something goes on, what was heard may still be in work.
    if (!isCalm || network.isWaiting()) return;
    for (const { worker, path, body, oauth, status, tookMs, headers, timesSet } of undecided) {
      if (!worker.isAlive()) continue;
      const tellsTime = 'Date' in headers && tookMs <= TELLS_TIME_MS && timesSet === time.timesSet();
      if (tellsTime) isClockKnown = true;
      const token = oauth.oauth_token ?? '';
      // What is said against a token while a login stands before it is not remembered.
      if (status === 200 || !beside.has(token)) refusals.hear({ path, token, status, body });
      // A page in place of an answer brings none.
      const came = path.endsWith('/access_token') && new URLSearchParams(body).get('oauth_token');
      if (came) received.add(came);
    }
    undecided = [];
    beside.clear();
  }

  async function judgeClock(): Promise<number> {
    const believed = await month.believedNow();
    const offMs = Math.abs(believed - time.now());
    if (isClockKnown) expect(offMs, 'off the clock of E*TRADE').toBeLessThanOrEqual(UNNOTICED_MS);
    [lastDoubtMs, doubtMs] = [doubtMs, Math.max(UNNOTICED_MS, offMs)];
    return believed;
  }

  /** Who issued a token may not have answered since the clock was set: nobody can know its time before. */
  function allowFor(believed: number): void {
    doubtMs = Math.max(doubtMs, Math.abs(believed - time.now()));
  }

  /** How much later than E*TRADE the extension may think that the token was used. */
  function doubtOf({ accessToken, lastUsedAt }: Connected): number {
    const known = doubts.get(accessToken.token);
    const ms =
      known?.lastUsedAt === lastUsedAt ? known.ms : LONGEST_ANSWER_MS + Math.max(doubtMs, lastDoubtMs);
    doubts.set(accessToken.token, { lastUsedAt, ms });
    return ms;
  }

  function judgeClaim(state: ConnectionState, believed: number): void {
    const status = statusOf(state, believed);
    tally(`says ${status.name}`);
    if (status.name === 'active' || status.name === 'inactive') {
      const issued = issuedAs(status.state);
      const isOver = accessTokenDeath({ ...issued, rejected: false }, believed);
      expect(isOver, `${status.name} after midnight in New York`).toBe(null);
      const isContradicted = refusals.contradict(status.name, issued.token);
      expect(isContradicted, `${status.name} although E*TRADE said no`).toBe(false);
      if (issued.rejected) tally('claim that only E*TRADE could correct');
    }
    if (status.name === 'active') {
      const idleMs = believed - issuedAs(status.state).lastUsedAt;
      expect(idleMs, 'idle while Connected').toBeLessThan(TWO_HOURS_MS + doubtOf(status.state));
    }
    if (status.name === 'expired') {
      const death = accessTokenDeath({ ...issuedAs(status.state), rejected: false }, believed);
      expect(death, 'Expired while it works').not.toBe(null);
    }
    if (status.name === 'failed') expect(status.failure.code).not.toBe('internalFault');
  }

  /** @param believed what is believed to be over is said to be, and left behind by the next login */
  function judgeLoss(profileId: ProfileId, state: ConnectionState, believed: number): void {
    const holders = [state, 'earlier' in state ? state.earlier : null];
    const held = new Set(
      holders.flatMap((each) => (each && 'accessToken' in each ? [each.accessToken.token] : [])),
    );
    const isReplaced = state.name === 'connected';
    for (const token of heldBefore.get(profileId) ?? []) {
      const issued = emulator.tokens.access.get(token);
      if (held.has(token) || isReplaced || parted.has(token) || month.unwanted.has(token) || !issued)
        continue;
      const works = !issued.rejected && accessTokenDeath(issued, Math.max(latestNow(), believed)) === null;
      expect(works, 'a working token was dropped').toBe(false);
    }
    heldBefore.set(profileId, held);
    for (const token of held) everHeld.add(token);
  }

  function judgeReceived(): void {
    for (const token of received) {
      const isDead = emulator.tokens.access.get(token)?.rejected;
      expect(everHeld.has(token) || parted.has(token) || isDead, 'a token came and nobody has it').toBe(true);
    }
    received.clear();
  }

  return {
    /** The clock of the computer was set: until E*TRADE answers nobody can know. */
    clockWasSet: () => {
      isClockKnown = false;
    },
    /** The browser has ended, and with it what it held in memory. */
    forget: () => heldBefore.clear(),
    async check(isCalm: boolean): Promise<void> {
      const noteBeside = async () => {
        for (const profileId of PROFILES) {
          const state = await month.state(profileId);
          if ('earlier' in state && state.earlier) beside.add(state.earlier.accessToken.token);
        }
      };
      await noteBeside();
      hear(isCalm);
      await noteBeside();
      const believed = await judgeClock();
      for (const profileId of PROFILES) {
        const state = await month.state(profileId);
        tally(`is ${state.name}`);
        const believedThere = await month.believedNow(state);
        allowFor(believedThere);
        judgeClaim(state, believedThere);
        judgeLoss(profileId, state, Math.max(believed, believedThere));
      }
      if (isCalm && !network.isWaiting()) judgeReceived();
      for (const token of month.saidRevoked)
        expect(emulator.tokens.access.get(token)?.rejected, 'said to be revoked').toBe(true);
      judgeSent(month);
      const faults = month.replies.filter((reply) => reply !== 'no answer' && reply.name === 'failed');
      expect(faults.map((reply) => (reply as { failure: { code: string } }).failure.code)).not.toContain(
        'internalFault',
      );
    },
    /** A look at what is stored leaves nothing that waits for nobody. */
    async checkSettled(): Promise<void> {
      if (network.isWaiting()) return;
      month.endWorkerAfter(Number.POSITIVE_INFINITY);
      // Not waited for at once: what it begins may wait for the hour.
      const settling = month.command({ type: 'settle' });
      await month.calm();
      if (network.isWaiting()) return;
      await settling;
      tally('settled');
      for (const profileId of PROFILES) {
        const state = await month.state(profileId);
        expect(BUSY, 'left without a next step').not.toContain(state.name);
        if (state.name === 'awaitingVerifier')
          expect(statusOf(state, await month.believedNow(state)).name).not.toBe('failed');
        expect((await lastCallItem(profileId).getValue())?.outcome.name).not.toBe('running');
      }
    },
  };
}

export type Judge = ReturnType<typeof createJudge>;
