import type { KnownAccount } from '../../../storage/call-items.ts';
import { visibleText } from '../../../words/visible-text.ts';

interface AccountSelectProps {
  readonly id: string;
  readonly accounts: readonly KnownAccount[];
  readonly value: string;
  readonly change: (value: string) => void;
}

/** The accounts that List Accounts named; any other key is typed. */
export function AccountSelect({ id, accounts, value, change }: AccountSelectProps) {
  const isKnown = accounts.some(({ accountIdKey }) => accountIdKey === value);
  return (
    <select
      id={id}
      value={isKnown ? value : ''}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      {accounts.map(({ accountIdKey, description }) => (
        <option key={accountIdKey} value={accountIdKey} title={accountIdKey}>
          {visibleText(description) || accountIdKey}
        </option>
      ))}
      <option value="">Other…</option>
    </select>
  );
}
