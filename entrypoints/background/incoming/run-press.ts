import { type StatusName, statusOf } from '@/utils/connection/status';
import type { ProfileCommandType } from '@/utils/messages/command';
import type { Press } from '@/utils/messages/press';
import { connectionItem } from '@/utils/storage/connection-items';
import { ensureStorage } from '../lifecycle/ensure-storage';
import { findWaitingFlow } from '../login/find-flow';
import { frontProfile } from '../signs/front-profile';
import { timeFor } from '../world/clock';
import { showPopup } from '../world/open-popup';
import { showOwnPage } from '../world/tabs';
import { runCommand } from './run-command';

type Act = (profileId: string) => Promise<unknown>;

const ACTS: Readonly<Record<Press, Act>> = {
  'connect-or-renew': goOn,
  lock: (profileId) => runOrShow('lock', profileId),
  disconnect: (profileId) => runOrShow('disconnect', profileId),
  'open-console': () => showOwnPage('/console.html'),
  'use-token': () => showOwnPage('/handover.html'),
};

/** Does what the person asks for outside our pages, for a profile or the one in front. */
export async function runPress(press: Press, profileId?: string): Promise<void> {
  const id = profileId ?? (await frontProfile())?.profile.id;
  if (id !== undefined) await ACTS[press](id);
}

/** What the person has selected on E*TRADE's page is the code: as if it were typed into the popup. */
export async function useSelection(entry: string, tabId: number): Promise<void> {
  const flow = findWaitingFlow(await ensureStorage(), (state) => state.tabId === tabId);
  const reply = flow && (await runCommand({ type: 'useCode', profileId: flow.profileId, entry }));
  if (reply?.name !== 'done') await showPopup();
}

/** What the main button of the popup would do where that is of use; elsewhere the person has to look. */
const MAIN: Partial<Readonly<Record<StatusName, ProfileCommandType>>> = {
  disconnected: 'connect',
  awaitingVerifier: 'connect',
  inactive: 'renew',
  expired: 'connect',
  failed: 'connect',
};

async function goOn(profileId: string): Promise<void> {
  const state = await connectionItem(profileId).getValue();
  const command = MAIN[statusOf(state, timeFor(state)).name];
  await (command ? runOrShow(command, profileId) : showPopup());
}

/** What came of it other than success is told by the popup. */
async function runOrShow(type: ProfileCommandType, profileId: string): Promise<void> {
  const reply = await runCommand({ type, profileId });
  const { name } = await connectionItem(profileId).getValue();
  if (reply.name !== 'done' || name === 'failed') await showPopup();
}
