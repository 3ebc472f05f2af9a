import { useEffect, useState } from 'preact/hooks';
import { Bell } from '@/utils/ui/parts/Bell';

/** Chrome puts a new extension behind the puzzle piece; shown until its icon stands in the toolbar. */
export function PinHint() {
  const isHidden = useHiddenIcon();
  if (!isHidden) return null;
  return (
    <>
      <h2>Keep the bell in sight</h2>
      <div class="art toolbar" aria-hidden="true">
        <span class="address" />
        <Puzzle />
      </div>
      <div class="art menu" aria-hidden="true">
        <Bell />
        <span class="line" />
        <Pin />
      </div>
      <p class="say">
        Press the puzzle piece in the toolbar, then the pin beside Opening Bell. The bell shows how many hours
        are left.
      </p>
    </>
  );
}

function useHiddenIcon(): boolean {
  const [isHidden, note] = useState(false);
  useEffect(() => {
    // Firefox has another menu, and says there itself how to pin.
    if (location.protocol !== 'chrome-extension:') return;
    const look = () => void chrome.action.getUserSettings().then(({ isOnToolbar }) => note(!isOnToolbar));
    look();
    // The person was in the menu of the toolbar, and is back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return isHidden;
}

function Puzzle() {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 8h4.5a2 2 0 1 1 3.5 0H17v4.5a2 2 0 1 1 0 3.5v4H4z" />
    </svg>
  );
}

function Pin() {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M9 4h6l-.8 6 3.3 3.5h-11L9.8 10zM12 13.5V20" />
    </svg>
  );
}
