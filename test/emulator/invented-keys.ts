import type { Environment } from './hosts.ts';

export interface ConsumerKey {
  key: string;
  secret: string;
}

/** A person's own two; `stranger` is another program's, for production. */
export type KeyName = Environment | 'stranger';

/** Invented, and meant to look it; the lengths are those of real keys. */
export const inventedKeys: Record<KeyName, ConsumerKey> = {
  sandbox: {
    key: '5a5a5a5afa4efa4efa4efa4e00000001',
    secret: '5a5a5a5afa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e00000011',
  },
  production: {
    key: '5a5a5a5afa4efa4efa4efa4e00000002',
    secret: '5a5a5a5afa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e00000022',
  },
  stranger: {
    key: '5a5a5a5afa4efa4efa4efa4e00000003',
    secret: '5a5a5a5afa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e00000033',
  },
};

const keyNames = Object.keys(inventedKeys) as KeyName[];

export const keyNameOf = (key: string | undefined): KeyName | undefined =>
  keyNames.find((name) => inventedKeys[name].key === key);

export const environmentOf = (name: KeyName): Environment => (name === 'sandbox' ? 'sandbox' : 'production');
