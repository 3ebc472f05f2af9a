import { eventText, tokenFields } from '@/utils/handover/push/push-event';
import { openByDevice, sealByDevice } from '@/utils/keys/device-seal';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { type Pairing, type PushJob, pairingsItem, type Told } from '@/utils/storage/handover-items';
import { findProfile, profilesItem } from '@/utils/storage/profile-items';
import { etradeNow } from '../world/clock';
import { deliver } from './deliver';
import { dueEvent, knownOf, type Seen } from './due-event';
import { settleDeliveries } from './keep-delivery';
import { lookAtProfile } from './look-at-profile';
import { changePushState, forgetUnpaired, readPushState } from './push-states';

/** Tells every paired program what it does not know yet, each apart from the others. */
export async function push(): Promise<void> {
  const pairings = await pairingsItem.getValue();
  await forgetUnpaired(pairings);
  await Promise.allSettled(pairings.map((each) => alone(LOCKS.push(each.id), () => serve(each))));
  // What a stopped worker has left was carried on by now, but for codes, which are sent once.
  await settleDeliveries();
}

/** Tells a program of every token that is held, whether it knows or not. @returns whether there was one */
export function pushAgain(pairing: Pairing): Promise<boolean> {
  return alone(LOCKS.push(pairing.id), async () => {
    await serve(pairing);
    const held = await heldNow(true);
    await changePushState(pairing, ({ told }) => ({ told: { ...told, ...held } }));
    await serve(pairing);
    return Object.keys(held).length > 0;
  });
}

/** To be done alone for its pairing. A program that was paired just now is told what happens from here on. */
export async function serve(pairing: Pairing): Promise<void> {
  const state = await readPushState(pairing);
  if (!state) {
    const told = await heldNow(false);
    await changePushState(pairing, () => ({ told }));
  }
  let job = state?.job ?? (await nextJob(pairing));
  while (job) {
    await work(pairing, job);
    job = await nextJob(pairing);
  }
}

async function heldNow(isAway: boolean): Promise<Record<string, Told>> {
  const held: Record<string, Told> = {};
  for (const { id } of await profilesItem.getValue()) {
    const seen = await lookAtProfile(id);
    if (seen.name === 'held' && etradeNow() < seen.token.accessToken.endsAt)
      held[id] = { ...(await toldOf(id, seen)), isAway };
  }
  return held;
}

const purposeOf = (profileId: string) => `push-consumer/1/${profileId}`;

async function toldOf(profileId: string, seen: Extract<Seen, { name: 'held' }>): Promise<Told> {
  const consumer = await sealByDevice(seen.token.issuer.consumerKey, purposeOf(profileId));
  return { ...knownOf(seen), consumer };
}

/** The first event that is due, stored before it is sent. */
async function nextJob(pairing: Pairing): Promise<PushJob | null> {
  for (const { id: profileId } of await profilesItem.getValue()) {
    const { [profileId]: before = null, ...others } = (await readPushState(pairing))?.told ?? {};
    const seen = await lookAtProfile(profileId);
    const { type, reason, told } = dueEvent(before, seen, etradeNow());
    if (told === before) continue;
    const after =
      told && (before ? { ...before, ...told } : seen.name === 'held' && (await toldOf(profileId, seen)));
    const about = after || before;
    const job = type && about && { tries: 0, profileId, type, reason, about };
    await changePushState(pairing, ({ sequence }) => ({
      sequence: sequence + Number(job !== null),
      told: after ? { ...others, [profileId]: after } : others,
      job,
    }));
    if (job) return job;
  }
  return null;
}

async function work(pairing: Pairing, job: PushJob): Promise<void> {
  const { profileId, type, reason, about } = job;
  const profile = await findProfile(profileId);
  const label = profile?.label ?? null;
  const { sequence } = await changePushState(pairing, () => ({ job }));
  /** A token is read at the last moment: one that is gone by then is not handed over. */
  const textNow = async () => {
    const seen = await lookAtProfile(profileId);
    const token = seen.name === 'held' && seen.digest === about.digest && seen.token;
    const fields = reason ? { reason } : token && tokenFields(token);
    if (!fields) return null;
    const head = {
      sequence,
      profile: label,
      environment: profile?.environment ?? null,
      consumer_key: about.consumer && (await openByDevice(about.consumer, purposeOf(profileId))),
    };
    return eventText(type, Date.now(), head, fields);
  };
  await deliver(pairing, { sequence, type, profile: label }, textNow, job.tries, (tries) =>
    changePushState(pairing, () => ({ job: { ...job, tries } })),
  );
  await changePushState(pairing, () => ({ job: null }));
}
