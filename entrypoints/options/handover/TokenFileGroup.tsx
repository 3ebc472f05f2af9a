import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Profile } from '@/utils/connection/profile';
import { SHAPE_IDS } from '@/utils/handover/shapes/token-shapes';
import { profilesItem } from '@/utils/storage/profile-items';
import { tokenFileItem, writtenTokenFileItem } from '@/utils/storage/token-file-items';
import { Card } from '@/utils/ui/parts/Card';
import { Notice } from '@/utils/ui/parts/Notice';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import { problem } from '@/utils/ui/wiring/use-command';
import { readAnew, useStored } from '@/utils/ui/wiring/use-stored';
import { shapeTitle } from '@/utils/words/handover/handover-words';
import {
  TOKEN_FILE_FAULTS,
  TOKEN_FILE_REFUSED,
  TOKEN_FILE_TRUTH,
  TOKEN_FILE_WITHDRAWN,
} from '@/utils/words/handover/token-file-words';

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Whether the browser allows it, now and whenever the person gives or takes that in the browser's own settings. */
const mayDownload = readAnew(
  () => browser.permissions.contains(DOWNLOADS),
  (changed) => {
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(changed);
    onRemoved.addListener(changed);
    return () => {
      onAdded.removeListener(changed);
      onRemoved.removeListener(changed);
    };
  },
);

/** A file with today's token for each profile where one is wanted, in the shape that a program reads. */
export function TokenFileGroup() {
  const profiles = useStored(profilesItem);
  const mayWrite = useStored(mayDownload);
  const [isRefused, setRefused] = useState(false);
  return (
    <Card title="Token file">
      <div class="switches">
        {profiles?.map((profile) => (
          <ShapeField key={profile.id} profile={profile} mayWrite={mayWrite !== false} refused={setRefused} />
        ))}
      </div>
      <p class="aside">{TOKEN_FILE_TRUTH}</p>
      <Notice said={isRefused ? problem(TOKEN_FILE_REFUSED) : null} />
    </Card>
  );
}

interface ShapeFieldProps {
  readonly profile: Profile;
  readonly mayWrite: boolean;
  readonly refused: (isRefused: boolean) => void;
}

function ShapeField({ profile, mayWrite, refused }: ShapeFieldProps) {
  const shape = useStored(tokenFileItem(profile.id));
  const written = useStored(writtenTokenFileItem(profile.id));
  useEffect(() => {
    if (shape === null && written === null) void giveBackDownloads();
  }, [shape, written]);
  if (shape === undefined) return null;
  const isWithdrawn = !mayWrite && (shape !== null || Boolean(written));
  const fault = written?.fault;
  const trouble = isWithdrawn ? TOKEN_FILE_WITHDRAWN : fault ? TOKEN_FILE_FAULTS[fault] : null;
  const choose = async (select: HTMLSelectElement) => {
    const wanted = SHAPE_IDS[select.selectedIndex - 1] ?? null;
    select.value = shape ?? '';
    // First of all: the browser asks only right after a press.
    const isAllowed = wanted === null || (await browser.permissions.request(DOWNLOADS));
    refused(!isAllowed);
    if (!isAllowed) return;
    await tokenFileItem(profile.id).setValue(wanted);
  };
  const allowAgain = async () => {
    if (await browser.permissions.request(DOWNLOADS)) await sendCommand({ type: 'settle' });
  };
  return (
    <>
      <label class="field token-file">
        Token file of {profile.label}
        <select value={shape ?? ''} onChange={({ currentTarget }) => void choose(currentTarget)}>
          <option value="">Off</option>
          {SHAPE_IDS.map((id) => (
            <option key={id} value={id}>
              {shapeTitle(id)}
            </option>
          ))}
        </select>
      </label>
      <Notice said={trouble === null ? null : problem(trouble)} />
      {isWithdrawn && (
        <div class="actions">
          <button type="button" class="quiet" onClick={() => void allowAgain()}>
            Allow downloads
          </button>
        </div>
      )}
    </>
  );
}

/** Once no file is wanted, and none is left to be deleted. */
async function giveBackDownloads(): Promise<void> {
  const held = (await profilesItem.getValue()).flatMap(({ id }) => [
    tokenFileItem(id).getValue(),
    writtenTokenFileItem(id).getValue(),
  ]);
  const isNeeded = (await Promise.all<unknown>(held)).some((value) => value !== null);
  if (!isNeeded) await browser.permissions.remove(DOWNLOADS);
}
