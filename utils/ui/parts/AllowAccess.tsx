import { requestAccess } from '../wiring/request-access.ts';

interface AllowAccessProps {
  readonly origins: readonly string[];
  /** Called when the person has allowed it. */
  readonly allowed?: () => void;
}

/** A button by which the browser asks the person for access. */
export function AllowAccess({ origins, allowed }: AllowAccessProps) {
  const ask = async () => {
    if (await requestAccess(origins)) allowed?.();
  };
  return (
    <button type="button" class="quiet" onClick={() => void ask()}>
      Allow access
    </button>
  );
}
