import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openForCode } from '@/entrypoints/background/signs/open-for-code';
import { connectionItem } from '@/utils/storage/connection-items';
import { awaiting } from '../../connection/samples.ts';
import { PROFILE, startWorld } from '../fake-world.ts';

async function worldWith(pageSeen: 'accepted' | 'codeMissing', flowId: string) {
  await startWorld({ ...awaiting, flowId, pageSeen });
  const openPopup = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.action, { openPopup });
  return openPopup;
}

it('opens the popup once for a code that only the person can read', async () => {
  const openPopup = await worldWith('codeMissing', 'flow-a');
  await openForCode();
  await openForCode();
  expect(openPopup).toHaveBeenCalledOnce();
});

it('opens nothing while a code may still be read, nor for a profile in the back', async () => {
  const openPopup = await worldWith('accepted', 'flow-b');
  await openForCode();
  const state = await connectionItem(PROFILE).getValue();
  await connectionItem('production').setValue(state);
  await connectionItem(PROFILE).setValue({ name: 'disconnected' });
  await openForCode();
  expect(openPopup).not.toHaveBeenCalled();
});

it('minds no browser that opens popups after a press only', async () => {
  const openPopup = await worldWith('codeMissing', 'flow-c');
  openPopup.mockRejectedValue(new Error('needs a press'));
  await expect(openForCode()).resolves.toBeUndefined();
});
