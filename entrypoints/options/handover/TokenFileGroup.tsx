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
import { useStored } from '@/utils/ui/wiring/use-stored';
import { shapeTitle, TOKEN_FILE_REFUSED, TOKEN_FILE_TRUTH } from '@/utils/words/handover/handover-words';

/** A file with today's token for each profile where one is wanted, in the shape that a program reads. */
export function TokenFileGroup() {
  const profiles = useStored(profilesItem);
  const [isRefused, setRefused] = useState(false);
  return (
    <Card title="Token file">
      <div class="switches">
        {profiles?.map((profile) => (
          <ShapeField key={profile.id} profile={profile} refused={setRefused} />
        ))}
      </div>
      <p class="aside">{TOKEN_FILE_TRUTH}</p>
      <Notice said={isRefused ? problem(TOKEN_FILE_REFUSED) : null} />
    </Card>
  );
}

interface ShapeFieldProps {
  readonly profile: Profile;
  readonly refused: (isRefused: boolean) => void;
}

function ShapeField({ profile, refused }: ShapeFieldProps) {
  const shape = useStored(tokenFileItem(profile.id));
  const written = useStored(writtenTokenFileItem(profile.id));
  useEffect(() => {
    if (shape === null && written === null) void giveBackDownloads();
  }, [shape, written]);
  if (shape === undefined) return null;
  const choose = async (select: HTMLSelectElement) => {
    const wanted = SHAPE_IDS[select.selectedIndex - 1] ?? null;
    select.value = shape ?? '';
    // First of all: the browser asks only right after a press.
    const mayWrite = wanted === null || (await browser.permissions.request({ permissions: ['downloads'] }));
    refused(!mayWrite);
    if (!mayWrite) return;
    await tokenFileItem(profile.id).setValue(wanted);
    await sendCommand({ type: 'settle' });
  };
  return (
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
  );
}

/** Once no file is wanted, and none is left to be deleted. */
async function giveBackDownloads(): Promise<void> {
  const held = (await profilesItem.getValue()).flatMap(({ id }) => [
    tokenFileItem(id).getValue(),
    writtenTokenFileItem(id).getValue(),
  ]);
  const isNeeded = (await Promise.all<unknown>(held)).some((value) => value !== null);
  if (!isNeeded) await browser.permissions.remove({ permissions: ['downloads'] });
}
