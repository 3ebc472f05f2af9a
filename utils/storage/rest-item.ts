import { isNumber } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';

/** Until when E*TRADE wants no calls of this profile, in epoch ms at E*TRADE. Writer: background. */
export const restItem = perProfile((profileId) => storedItem('session', `rest-${profileId}`, 0, isNumber));
