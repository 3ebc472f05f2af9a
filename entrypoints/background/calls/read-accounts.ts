import type { KnownAccount } from '@/utils/storage/call-items';

/** What no account of E*TRADE comes near; more would be something else, and has to be kept and drawn. */
const MOST_ACCOUNTS = 200;
const MOST_CHARACTERS = 200;
const ACCOUNT_KEY = /^[\x21-\x7e]{1,64}$/;

/**
 * The accounts in an answer of List Accounts; a single account may come as an object in place of a list. Null where the
 * answer is no list: it says nothing of the accounts that are known.
 */
export function readAccounts(body: string): KnownAccount[] | null {
  const response = parse(body)?.AccountListResponse;
  if (typeof response !== 'object' || response === null) return null;
  const accounts = response.Accounts?.Account ?? [];
  return (
    [accounts]
      .flat()
      .slice(0, MOST_ACCOUNTS)
      // The first one is what a form proposes.
      .sort((one, other) => Number(isClosed(one)) - Number(isClosed(other)))
      .flatMap((account) => {
        const { accountIdKey, accountDesc, accountStatus, accountId } = account ?? {};
        if (typeof accountIdKey !== 'string' || !ACCOUNT_KEY.test(accountIdKey)) return [];
        // As banks tell accounts apart.
        const ending = typeof accountId === 'string' ? `··${accountId.slice(-4)}` : '';
        const status = accountStatus === 'ACTIVE' ? '' : accountStatus;
        const texts = [accountDesc, ending, status].filter((text) => typeof text === 'string' && text !== '');
        const description = texts.join(' ').slice(0, MOST_CHARACTERS);
        return [{ accountIdKey, description }];
      })
  );
}

const isClosed = (account: WireAccount | null) => account?.accountStatus === 'CLOSED';

interface WireAccount {
  readonly accountIdKey?: unknown;
  readonly accountId?: unknown;
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
