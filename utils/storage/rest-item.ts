import { isNumber } from './checks.ts';
import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

/** Until when E*TRADE wants no calls of this profile, in epoch ms at E*TRADE. Writer: background. */
export const restItem = perProfile((profileId) => storedItem('session', `rest-${profileId}`, 0, isNumber));
