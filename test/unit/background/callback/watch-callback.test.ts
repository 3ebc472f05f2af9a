import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Arrival, watchCallbacks } from '@/entrypoints/background/callback/watch-callback';
import { DISCONNECTED } from '@/utils/connection/connection-state';
import { connectionItem } from '@/utils/storage/connection-items';
import { awaiting } from '../../connection/samples.ts';
import { PROFILE, startWorld } from '../fake-world.ts';

const change = (what: object) => fakeBrowser.tabs.onUpdated.trigger(7, what as never, {} as never);

it('the tabs are watched from the start, and no longer where no login waits', async () => {
  await startWorld(awaiting);
  const heard: Arrival[] = [];
  const watch = watchCallbacks((arrival) => heard.push(arrival));
  await change({ status: 'loading', url: 'https://a.example/1' });
  await watch.end();
  await change({ status: 'complete', url: 'https://a.example/2' });
  await change({ status: 'complete' });
  expect(heard).toEqual([
    { tabId: 7, address: 'https://a.example/1', isDead: false },
    { tabId: 7, address: 'https://a.example/2', isDead: true },
  ]);
  await connectionItem(PROFILE).setValue(DISCONNECTED);
  await watch.end();
  expect(fakeBrowser.tabs.onUpdated.hasListeners()).toBe(false);
  watch.begin();
  await change({ url: 'https://a.example/3' });
  expect(heard).toHaveLength(3);
});
