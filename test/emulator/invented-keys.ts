import type { Environment } from './hosts.ts';

export interface ConsumerKey {
  key: string;
  secret: string;
}

/** Invented, and meant to look it; the lengths are those of real keys. */
export const inventedKeys: Record<Environment, ConsumerKey> = {
  sandbox: {
    key: '5a5a5a5afa4efa4efa4efa4e00000001',
    secret: '5a5a5a5afa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e00000011',
  },
  production: {
    key: '5a5a5a5afa4efa4efa4efa4e00000002',
    secret: '5a5a5a5afa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e00000022',
  },
};

export const environmentOfKey = (key: string | undefined): Environment | undefined =>
  (['sandbox', 'production'] as const).find((environment) => inventedKeys[environment].key === key);
