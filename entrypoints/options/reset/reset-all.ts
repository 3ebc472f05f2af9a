import { resetStorage } from '@/utils/keys/reset-everything';
import { unrevokedItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { writtenTokenFileItem } from '@/utils/storage/token-file-items';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import type { Source } from '@/utils/ui/wiring/use-stored';
import { type Resetting, resetProfile } from './reset-profile.ts';

export interface WholeReset {
  readonly name: Resetting;
  /** What is out of reach from then on: nobody remembers it any more. */
  readonly leaves: readonly ('token' | 'file')[];
}

/** The background deletes a file at once where it may. */
const DELETION_MS = 3_000;

/** Ends what every profile holds, then erases everything. */
export async function resetAll(): Promise<WholeReset> {
  const profiles = await profilesItem.getValue();
  for (const profile of profiles) {
    const name = await resetProfile(profile);
    if (name !== 'done') return { name, leaves: [] };
  }
  const unrevoked = await Promise.all(profiles.map(({ id }) => unrevokedItem(id).getValue()));
  const files = await Promise.all(profiles.map(({ id }) => isGone(writtenTokenFileItem(id), DELETION_MS)));
  await resetStorage();
  await sendCommand({ type: 'settle' });
  const livesOn = unrevoked.some((each) => each !== null && Date.now() < each.endsAt);
  return {
    name: 'done',
    leaves: [...(livesOn ? ['token' as const] : []), ...(files.includes(false) ? ['file' as const] : [])],
  };
}

/** Whether nothing is stored there, now or by then. */
async function isGone(item: Source<unknown>, patienceMs: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const stop = item.watch((value) => value === null && resolve(true));
  const timer = setTimeout(() => resolve(false), patienceMs);
  if ((await item.getValue()) === null) resolve(true);
  return promise.finally(() => {
    stop();
    clearTimeout(timer);
  });
}
