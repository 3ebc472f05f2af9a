import { isCodeMissing, statusOf } from '@/utils/connection/status';
import { timeFor } from '../world/clock';
import { openPopup } from '../world/open-popup';
import { frontProfile } from './front-profile';

/** The login that it was opened for: once is enough, whatever the person does with it. */
let openedFor: string | null = null;

/**
 * Opens the popup for who stands before a code that could not be read: its field is the way on, and nobody looks for
 * it.
 */
export async function openForCode(): Promise<void> {
  const front = await frontProfile();
  if (front?.state.name !== 'awaitingVerifier') return;
  const { flowId } = front.state;
  if (flowId === openedFor || !isCodeMissing(statusOf(front.state, timeFor(front.state)))) return;
  openedFor = flowId;
  await openPopup();
}
