import { useEffect, useRef } from 'preact/hooks';
import { selectedProfileItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { useProfile } from '@/utils/ui/wiring/use-profile';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { moveInHistory, searchHistory } from '../history/move-in-history.ts';
import { hasOwnKeys } from './has-own-keys.ts';
import { ShortcutList } from './ShortcutList.tsx';
import { type ShortcutName, shortcutOf } from './shortcut-of.ts';

/** Hears the keys of the console; its button shows what they are. */
export function Shortcuts() {
  const list = useRef<HTMLDialogElement>(null);
  const choice = useProfile();
  const settings = useStored(settingsItem);
  const areSingleKeysOn = settings?.singleKeys ?? false;
  useEffect(() => {
    const acts: Readonly<Record<ShortcutName, () => void>> = {
      send: () => document.querySelector<HTMLFormElement>('form.call-form')?.requestSubmit(),
      search: searchHistory,
      next: () => moveInHistory(1),
      previous: () => moveInHistory(-1),
      switchProfile: () => {
        const ids = choice?.profiles.map(({ id }) => id) ?? [];
        const next = ids[(ids.indexOf(choice?.profile.id ?? '') + 1) % ids.length];
        if (next !== undefined) void selectedProfileItem.setValue(next);
      },
      showList: () => list.current?.showModal(),
    };
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || list.current?.open) return;
      const name = shortcutOf(event, areSingleKeysOn && !hasOwnKeys(event));
      if (name === null) return;
      event.preventDefault();
      acts[name]();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [choice, areSingleKeysOn]);
  return (
    <>
      <button type="button" class="link key" onClick={() => list.current?.showModal()}>
        Keyboard
      </button>
      <ShortcutList list={list} areSingleKeysOn={areSingleKeysOn} />
    </>
  );
}
