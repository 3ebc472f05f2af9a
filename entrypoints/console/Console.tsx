import { ProfilePage } from '@/utils/ui/ProfilePage';

const SHOWN_CHARACTERS = 400_000;

/** The test call with room for its answer. */
export function Console() {
  return <ProfilePage title="Console" shownCharacters={SHOWN_CHARACTERS} />;
}
