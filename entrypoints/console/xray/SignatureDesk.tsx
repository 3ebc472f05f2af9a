import type { Profile } from '@/utils/connection/profile';

/** A signature taken apart, and compared with another program's. */
export function SignatureDesk(_: { profile: Profile }) {
  return null;
}
