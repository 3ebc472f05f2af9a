import type { KnownAccount } from '@/utils/storage/accounts-item';

/** The accounts in an answer of List Accounts; a single account may come as an object in place of a list. */
export function readAccounts(body: string): KnownAccount[] {
  const accounts = parse(body)?.AccountListResponse?.Accounts?.Account ?? [];
  return [accounts].flat().flatMap((account) => {
    const { accountIdKey, accountDesc, accountStatus } = account ?? {};
    if (typeof accountIdKey !== 'string') return [];
    return [{ accountIdKey, description: [accountDesc, accountStatus].filter(Boolean).join(', ') }];
  });
}

interface WireAccount {
  readonly accountIdKey?: unknown;
  readonly accountDesc?: unknown;
  readonly accountStatus?: unknown;
}

interface WireAccountList {
  readonly AccountListResponse?: {
    readonly Accounts?: { readonly Account?: WireAccount | (WireAccount | null)[] | null };
  };
}

function parse(body: string): WireAccountList | null {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
