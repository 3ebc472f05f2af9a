import { resolveObjectURL } from 'node:buffer';
import { expect, it, vi } from 'vitest';
import { closeBehindWorker, lendAddress } from '@/entrypoints/offscreen/lend-address';
import { LOCKS } from '@/utils/storage/engine/alone';
import { atWork } from '../background/fake-world.ts';

it('a text that comes with a port is answered there with an address that holds it', async () => {
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<string>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  lendAddress(new MessageEvent('message', { data: '{"token":1}', ports: [port2] }));
  expect(await resolveObjectURL(await answered)?.text()).toBe('{"token":1}');
  port1.close();
});

it('the page goes when the worker that uses it has ended, and not before', async () => {
  const close = vi.fn();
  vi.stubGlobal('close', close);
  const end = await atWork(LOCKS.hiddenPage());
  const closed = closeBehindWorker();
  await expect.poll(async () => (await navigator.locks.query()).pending?.length).toBe(1);
  expect(close).not.toHaveBeenCalled();
  await end();
  await closed;
  expect(close).toHaveBeenCalledTimes(1);
});
