import { renewDueAt, tokenWorth } from '@/utils/connection/token-worth';
import { settingsItem } from '@/utils/storage/setting-items';
import type { SettleRules } from '../state/settle-state';
import { timeFor } from '../world/clock';
import { endRevoking } from './disconnect';
import { renew } from './renew';

/** What becomes of a token that nobody is at work with. */
export const SETTLE_TOKEN = {
  connected: async (profileId, state) => {
    const now = timeFor(state);
    const { keepAlive } = await settingsItem.getValue();
    const isDue = tokenWorth(state, now) === 'active' && now >= renewDueAt(state);
    if (keepAlive && isDue) await renew(profileId);
  },
  // Revoking twice does no harm.
  revoking: endRevoking,
} satisfies SettleRules;
