import { CHANGING_OPERATIONS } from '@/utils/etrade/catalogue/changing-operations';
import { operationTitle } from '@/utils/etrade/catalogue/operation-titles';
import type { Environment } from '@/utils/etrade/environments';

interface InEnvironment {
  readonly environment: Environment;
}

/** Apart in the list of calls, and in a sandbox alone. */
export function ChangeCalls({ environment }: InEnvironment) {
  if (environment !== 'sandbox') return null;
  return (
    <optgroup label="Changes something (sandbox only)">
      {CHANGING_OPERATIONS.map(({ id }) => (
        <option key={id} value={id}>
          {operationTitle(id)}
        </option>
      ))}
    </optgroup>
  );
}

/** Where there are none, that is said. */
export function NoChanges({ environment }: InEnvironment) {
  if (environment === 'sandbox') return null;
  return (
    <p class="aside">
      In production no order and no alert is changed or deleted. Opening an alert may mark it as read.
    </p>
  );
}
