import type { KeysNote } from '@/utils/storage/consumer-keys';
import { ProfilePage } from '@/utils/ui/ProfilePage';

/** Drawing more would make the popup slow. */
const SHOWN_CHARACTERS = 60_000;

export function Popup() {
  return <ProfilePage title="Opening Bell" shownCharacters={SHOWN_CHARACTERS} footer={footer} />;
}

function footer(keys: KeysNote | null) {
  return (
    <footer>
      <a href="/console.html" target="_blank" rel="noreferrer">
        Open console
      </a>
      <a href="/options.html" target="_blank" rel="noreferrer">
        Options
      </a>
      {keys?.hint && <span class="key">Key {keys.hint}</span>}
    </footer>
  );
}
