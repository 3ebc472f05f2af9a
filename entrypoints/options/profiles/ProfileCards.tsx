import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { keysNoteIn, readKeysNote } from '@/utils/keys/keys-note';
import { profilesItem } from '@/utils/storage/profile-items';
import { askedPart } from '@/utils/ui/wiring/asked-part';
import type { Findable } from '@/utils/ui/wiring/first-look';
import { type Source, useStored } from '@/utils/ui/wiring/use-stored';
import { openAtFirst } from './open-at-first.ts';
import { ProfileCard } from './ProfileCard.tsx';

/** How many profiles had keys when the page opened: what is open stays as the person leaves it. */
const KEYED: Source<number> & Findable<number> = {
  getValue: async () => {
    const profiles = await profilesItem.getValue();
    const notes = await Promise.all(profiles.map(({ id }) => readKeysNote(id)));
    return notes.filter((note) => note?.hint != null).length;
  },
  watch: () => () => {},
  findIn: (look) => look.profiles.filter(({ id }) => keysNoteIn(look, id)?.hint != null).length,
};

/** A card for each profile. */
export function ProfileCards({ profiles }: { profiles: readonly Profile[] }) {
  const keyed = useStored(KEYED);
  return keyed === undefined ? null : <Cards profiles={profiles} keyed={keyed} />;
}

/** Outlives a page that is drawn anew, as after something that could not be saved. */
let openBefore: readonly (string | null)[] | null = null;

function Cards({ profiles, keyed }: { profiles: readonly Profile[]; keyed: number }) {
  const ids = profiles.map(({ id }) => id);
  const [open, setOpen] = useState(() => openBefore ?? [openAtFirst(ids, keyed, askedPart())]);
  openBefore = open;
  const turn = (id: string, isOpen: boolean) =>
    setOpen((before) => [...before.filter((each) => each !== id), isOpen ? id : null]);
  return profiles.map((profile) => (
    <ProfileCard
      key={profile.id}
      profile={profile}
      isOpen={open.includes(profile.id)}
      turn={(isOpen) => turn(profile.id, isOpen)}
    />
  ));
}
