import { beforeEach } from 'vitest';
import { push } from '@/entrypoints/background/handover/push';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { newPairingSecret } from '@/utils/handover/push/sign-event';
import { savePairing } from '@/utils/keys/save-pairing';
import { connectionItem } from '@/utils/storage/connection-items';
import { deliveriesItem, pairingsItem } from '@/utils/storage/handover-items';
import { memory } from '../../fake-key-values.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';
import { type FakeProgram, startProgram } from './fake-program.ts';

export const ADDRESS = 'http://127.0.0.1:9330/opening-bell';

let world: World;
let program: FakeProgram;

/** A world of its own for each test, with a program in it that may be paired. */
export function useProgram(): () => { readonly world: World; readonly program: FakeProgram } {
  beforeEach(async () => {
    memory.clear();
    world = await startWorld();
    program = startProgram(newPairingSecret((bytes) => crypto.getRandomValues(bytes)));
  });
  return () => ({ world, program });
}

export async function pairing() {
  const [first] = await pairingsItem.getValue();
  if (!first) throw new Error('Nothing is paired');
  return first;
}

export async function pair(): Promise<void> {
  await savePairing(ADDRESS, program.secret);
  await push();
}

export async function moveTo(state: ConnectionState): Promise<void> {
  await connectionItem(PROFILE).setValue(state);
  await push();
}

/** Of every event that was sent: its type, its sequence, and why a token ended. */
export const told = () =>
  program.events().map(({ type, data }) => [type, data.sequence, data.reason ?? null]);

/** How the deliveries ended, the newest first. */
export const outcomes = async () => (await deliveriesItem.getValue()).map(({ outcome }) => outcome);
