import { browser } from 'wxt/browser';
import { heldToken } from '@/utils/connection/held-token';
import type { Profile } from '@/utils/connection/profile';
import { isAlive } from '@/utils/connection/token-worth';
import { handoverOf } from '@/utils/handover/shapes/handover-of';
import { type ShapeId, shapedText, TOKEN_SHAPES } from '@/utils/handover/shapes/token-shapes';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { profilesItem } from '@/utils/storage/profile-items';
import { tokenFileItem, type WrittenTokenFile, writtenTokenFileItem } from '@/utils/storage/token-file-items';
import { timeFor } from '../world/clock';
import { renewalOf } from './due-event';
import { type Downloads, removeDownload, saveDownload } from './save-download';

/** The name is fixed, so that a program or a link can name it. */
export const tokenFileName = (profileId: string) =>
  `opening-bell-${profileId.replace(/[^\w-]/g, '_')}-token.json`;

/** Has the token files hold what the profiles hold: written where a token lives and a file is wanted, else deleted. */
export async function writeTokenFiles(): Promise<void> {
  const downloads: Downloads | undefined = browser.downloads;
  // Optional, and the person may have taken it back, whatever is in sight of a background that runs.
  if (!downloads || !(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  for (const profile of await profilesItem.getValue()) {
    await alone(LOCKS.tokenFile(profile.id), () => writeTokenFile(profile, downloads)).catch(() => undefined);
  }
}

async function writeTokenFile(profile: Profile, downloads: Downloads): Promise<void> {
  const note = writtenTokenFileItem(profile.id);
  const [shape, written] = await Promise.all([tokenFileItem(profile.id).getValue(), note.getValue()]);
  if (shape === null && !written) return;
  const state = await connectionItem(profile.id).getValue();
  const token = heldToken(state);
  const name = tokenFileName(profile.id);
  const orNote = (deed: Promise<void>, failed: WrittenTokenFile) =>
    deed.catch(async (error) => {
      await note.setValue(failed);
      throw error;
    });
  if (!isShape(shape) || token?.name !== 'connected' || !isAlive(token, timeFor(state))) {
    if (!written) return;
    await orNote(removeDownload(downloads, name), { ...written, fault: 'notDeleted' });
    await note.removeValue();
    return;
  }
  const begun = { shape, issuedAt: token.accessToken.issuedAt };
  const wanted = { ...begun, renewedAt: renewalOf(token) };
  if (written && isTried(written, wanted)) return;
  // Noted first: whoever stops us leaves no file that nobody deletes.
  await note.setValue(begun);
  const { timeZoneId } = Temporal.Now.zonedDateTimeISO();
  const text = shapedText(shape, handoverOf(profile, token, timeZoneId));
  await orNote(saveDownload(downloads, name, text), { ...wanted, fault: 'notWritten' });
  await note.setValue(wanted);
}

const isShape = (shape: string | null): shape is ShapeId => shape !== null && shape in TOKEN_SHAPES;

/** What has failed too: a browser that asks where to save, and was told not to, is not to ask at each call. */
const isTried = (written: WrittenTokenFile, wanted: WrittenTokenFile) =>
  written.fault !== 'notDeleted' &&
  written.shape === wanted.shape &&
  written.issuedAt === wanted.issuedAt &&
  written.renewedAt === wanted.renewedAt;
