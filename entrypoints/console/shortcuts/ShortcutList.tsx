import type { RefObject } from 'preact';
import { settingsItem } from '@/utils/storage/setting-items';
import { Switch } from '@/utils/ui/parts/Switch';
import { SHORTCUTS, type ShortcutName } from './shortcut-of.ts';

const DOES: Readonly<Record<ShortcutName, string>> = {
  send: 'Send the call, from a field too',
  search: 'Search the history',
  next: 'Next call of the history; Enter puts it into the form',
  previous: 'The one before it',
  switchProfile: 'The next profile',
  showList: 'This list',
};

const NAMES = Object.keys(SHORTCUTS) as readonly ShortcutName[];

const turn = (singleKeys: boolean) =>
  settingsItem.change((settings, write) => write({ ...settings, singleKeys }));

interface ShortcutListProps {
  readonly list: RefObject<HTMLDialogElement | null>;
  readonly areSingleKeysOn: boolean;
}

/** Every key of the console, and the switch of those that are pressed alone. Escape closes it, as the browser does. */
export function ShortcutList({ list, areSingleKeysOn }: ShortcutListProps) {
  return (
    <dialog ref={list} class="shortcuts" aria-label="Keyboard">
      <h2>Keyboard</h2>
      <dl>
        {NAMES.map((name) => (
          <div key={name}>
            <dt>
              <Keys name={name} />
            </dt>
            <dd>{DOES[name]}</dd>
          </div>
        ))}
      </dl>
      <Switch
        name="single-keys"
        label="Single keys"
        truth="Those without Ctrl. They count where nothing is typed. Switched off, no key does anything by mistake."
        isOn={areSingleKeysOn}
        turn={turn}
      />
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

function Keys({ name }: { name: ShortcutName }) {
  const shortcut = SHORTCUTS[name];
  if (!('withControl' in shortcut)) return <kbd>{shortcut.key}</kbd>;
  return (
    <>
      <kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>{shortcut.key}</kbd>
    </>
  );
}
