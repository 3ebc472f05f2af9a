import type { Profile } from '@/utils/connection/profile';
import { RENEW_AHEAD_MS } from '@/utils/connection/token-worth';
import { ACCESS_TOKEN_IDLE_MS } from '@/utils/etrade/token/lifetimes';
import { keysItem } from '@/utils/storage/key-items';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { keptAwakeWords } from '@/utils/words/passphrase-words';
import { chooseLockAfter } from './choose-lock-after.ts';

const RENEWED_AFTER_MINUTES = (ACCESS_TOKEN_IDLE_MS - RENEW_AHEAD_MS) / 60_000;

interface KeptAwakeNoticeProps {
  readonly profile: Profile;
  readonly lockAfterMinutes: number | null;
}

/** Says of a profile that locks by itself that nothing keeps its token awake then. */
export function KeptAwakeNotice({ profile, lockAfterMinutes }: KeptAwakeNoticeProps) {
  const keys = useStored(keysItem(profile.id));
  if (keys?.keep !== 'passphrase' || lockAfterMinutes === null) return null;
  return (
    <span class="warning">
      {keptAwakeWords(profile.label, lockAfterMinutes, RENEWED_AFTER_MINUTES)}{' '}
      <button type="button" class="link" onClick={() => void chooseLockAfter(null)}>
        Lock when the browser closes
      </button>
    </span>
  );
}
