import { browser } from 'wxt/browser';

interface AllowAccessProps {
  readonly origins: readonly string[];
  /** Called when the person has allowed it. */
  readonly allowed?: () => void;
}

/** A button by which the browser asks the person for access: it does so only right after a press. */
export function AllowAccess({ origins, allowed }: AllowAccessProps) {
  const ask = async () => {
    const isAllowed = await browser.permissions.request({ origins: [...origins] });
    if (isAllowed) allowed?.();
  };
  return (
    <button type="button" class="quiet" onClick={() => void ask()}>
      Allow access
    </button>
  );
}
