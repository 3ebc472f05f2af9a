import type { Environment } from '@/utils/etrade/environments';
import type { KeepMode } from '@/utils/storage/key-items';

/** The ways to keep keys, in the order in which they are offered. */
export const KEEP_MODES: readonly KeepMode[] = ['passphrase', 'device', 'session'];

/** What is chosen for a person who has not chosen yet. */
export const PRESELECTED: Readonly<Record<Environment, KeepMode>> = {
  production: 'passphrase',
  sandbox: 'device',
};
