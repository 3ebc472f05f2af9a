import type { Profile } from '@/utils/connection/profile';

/** The calls before this one. */
export function History(_: { profile: Profile }) {
  return null;
}
