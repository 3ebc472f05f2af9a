import type { Connected } from '../../connection/connection-state.ts';
import type { Profile } from '../../connection/profile.ts';
import type { Handover } from './handover.ts';

/** A profile's token as it is handed over. @param consumerSecret null where it is to stay */
export function handoverOf(
  { environment }: Profile,
  { issuer, accessToken, lastUsedAt }: Connected,
  timeZone: string,
  consumerSecret: string | null = null,
): Handover {
  return {
    environment,
    consumerKey: issuer.consumerKey,
    consumerSecret,
    token: accessToken.token,
    tokenSecret: accessToken.secret,
    issuedAt: accessToken.issuedAt,
    endsAt: accessToken.endsAt,
    lastUsedAt,
    timeZone,
  };
}
