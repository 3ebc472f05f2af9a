import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isPress } from '@/utils/messages/press';
import { Card } from '@/utils/ui/parts/Card';
import { PRESS_WORDS } from '@/utils/words/action-words';

interface Shortcut {
  readonly name?: string;
  /** As the browser writes it; empty where none is set. */
  readonly shortcut?: string;
}

/** Firefox opens its page by a call of its own; in Chrome it has an address. */
async function openShortcutsPage(): Promise<void> {
  const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The keys of the keyboard that the browser has for us. It alone can change them. */
export function ShortcutsGroup() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const look = () => void browser.commands?.getAll().then(setShortcuts);
    look();
    // The person comes back from the browser's page.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  if (shortcuts.length === 0) return null;
  return (
    <Card title="Keyboard">
      <dl class="shortcuts">
        {shortcuts.map(({ name = '', shortcut }) => (
          <div key={name} class="shortcut">
            <dt>{isPress(name) ? PRESS_WORDS[name] : 'Open the popup'}</dt>
            <dd>{shortcut ? <kbd>{shortcut}</kbd> : 'no key'}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="quiet" onClick={() => void openShortcutsPage()}>
        Change the keys in the browser
      </button>
    </Card>
  );
}
