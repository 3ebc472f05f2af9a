import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { removeDownload, saveDownload } from '@/entrypoints/background/handover/save-download';
import { tokenFileName, writeTokenFiles } from '@/entrypoints/background/handover/write-token-file';
import { DISCONNECTED } from '@/utils/connection/connection-state';
import { connectionItem } from '@/utils/storage/connection-items';
import { tokenFileItem, writtenTokenFileItem } from '@/utils/storage/token-file-items';
import { connected, NOW } from '../../connection/samples.ts';
import { PROFILE, startWorld, type World } from '../fake-world.ts';
import { fakeDownloads } from './fake-downloads.ts';
import { startHiddenPage } from './fake-hidden-page.ts';

const NAME = tokenFileName(PROFILE);
const HOUR_MS = 60 * 60_000;
const NO_ROOM = () => Promise.reject(new Error('no room'));
const { token, secret } = connected.accessToken;

let fake = fakeDownloads();
let world: World;
const noteNow = () => writtenTokenFileItem(PROFILE).getValue();
const wish = (shape: string | null) => tokenFileItem(PROFILE).setValue(shape);
const hold = (state: typeof connected | typeof DISCONNECTED) => connectionItem(PROFILE).setValue(state);
const file = () => fake.files.get(NAME);

beforeEach(async () => {
  world = await startWorld(connected);
  fake = fakeDownloads();
  Object.assign(fakeBrowser, { downloads: fake.downloads });
});

describe('the token file', () => {
  it('is not written unless it is wanted', async () => {
    await writeTokenFiles();
    expect(fake.written).toEqual([]);
  });

  it('has a fixed name, is written over an earlier one without a question, and leaves the list', async () => {
    await wish('oauthPair');
    await writeTokenFiles();
    expect(NAME).toMatch(/^opening-bell-[\w-]+-token\.json$/);
    expect(JSON.parse(file() ?? '')).toMatchObject({ oauth_token: token, oauth_token_secret: secret });
    expect(fake.options).toEqual([{ conflictAction: 'overwrite', saveAs: false }]);
    expect([...fake.list]).toEqual([]);
  });

  it('is written once, however often it is looked at and a call is made', async () => {
    await wish('json');
    await Promise.all([writeTokenFiles(), writeTokenFiles()]);
    await hold({ ...connected, lastUsedAt: connected.lastUsedAt + 5 * HOUR_MS });
    await writeTokenFiles();
    expect(fake.written).toHaveLength(1);
  });

  it.each([
    [
      'a connect',
      { ...connected, accessToken: { ...connected.accessToken, issuedAt: NOW + 1, token: 'tok/2' } },
    ],
    ['a renew', { ...connected, renewedAt: connected.lastUsedAt + 1 }],
  ])('is written anew after %s', async (_, state) => {
    await wish('json');
    await writeTokenFiles();
    await hold(state);
    await writeTokenFiles();
    expect(fake.written).toHaveLength(2);
    expect(file()).toContain(state.accessToken.token);
  });

  it.each([
    ['the token ends', () => hold(DISCONNECTED)],
    ['it is not wanted any more', () => wish(null)],
    [
      'midnight has come',
      () => hold({ ...connected, accessToken: { ...connected.accessToken, endsAt: NOW } }),
    ],
  ])('is deleted when %s, its content first', async (_, happen) => {
    await wish('json');
    await writeTokenFiles();
    await happen();
    await writeTokenFiles();
    expect(file()).toBe(undefined);
    expect(fake.written.at(-1)).toBe('{}\n');
    expect([...fake.list]).toEqual([]);
    expect(await noteNow()).toBe(null);
  });

  it('stays while another login begins that may come to nothing', async () => {
    await wish('json');
    await writeTokenFiles();
    await connectionItem(PROFILE).setValue({
      name: 'requestingToken',
      startedAt: NOW,
      attempts: 1,
      flowId: 'flow-1',
      returnTabId: null,
      earlier: connected,
    });
    await writeTokenFiles();
    expect(file()).toContain(token);
  });

  it('is noted before it is written, without the token: whoever is stopped leaves none that nobody deletes', async () => {
    await wish('json');
    const { download } = fake.downloads;
    let noted: Awaited<ReturnType<typeof noteNow>> = null;
    Object.assign(fake.downloads, {
      download: async (...args: Parameters<typeof download>) => {
        noted = await noteNow();
        return download(...args);
      },
    });
    await writeTokenFiles();
    expect(noted).toEqual({ shape: 'json', issuedAt: connected.accessToken.issuedAt });
    // As a background that was stopped there leaves it.
    await writtenTokenFileItem(PROFILE).setValue(noted);
    await writeTokenFiles();
    expect(fake.written).toHaveLength(2);
    expect(await noteNow()).toMatchObject({ renewedAt: 0 });
  });

  it('that cannot be written is told, and not tried at each call, but at a renew and when it is chosen anew', async () => {
    await wish('json');
    const { download } = fake.downloads;
    const tries = vi.fn(NO_ROOM);
    Object.assign(fake.downloads, { download: tries });
    await writeTokenFiles();
    expect(await noteNow()).toMatchObject({ shape: 'json', fault: 'notWritten' });
    await hold({ ...connected, lastUsedAt: NOW + HOUR_MS });
    await writeTokenFiles();
    expect(tries).toHaveBeenCalledTimes(1);
    await hold({ ...connected, renewedAt: NOW + HOUR_MS });
    await writeTokenFiles();
    expect(tries).toHaveBeenCalledTimes(2);
    Object.assign(fake.downloads, { download });
    await wish(null);
    await writeTokenFiles();
    await wish('json');
    await writeTokenFiles();
    expect(file()).toContain(token);
    expect(await noteNow()).toEqual(expect.not.objectContaining({ fault: expect.anything() }));
  });

  /** A file whose token has ended, and which the browser does not delete. @returns what lets it */
  async function leaveUndeleted() {
    await wish('json');
    await writeTokenFiles();
    const { download } = fake.downloads;
    Object.assign(fake.downloads, { download: NO_ROOM });
    await hold(DISCONNECTED);
    await writeTokenFiles();
    return () => Object.assign(fake.downloads, { download });
  }

  it('that cannot be deleted is told, and tried at each look', async () => {
    const makeRoom = await leaveUndeleted();
    expect(await noteNow()).toMatchObject({ fault: 'notDeleted' });
    makeRoom();
    await writeTokenFiles();
    expect(file()).toBe(undefined);
    expect(await noteNow()).toBe(null);
  });

  it('that was not deleted is written anew, where its token comes back', async () => {
    const makeRoom = await leaveUndeleted();
    makeRoom();
    await hold(connected);
    await writeTokenFiles();
    expect(fake.written).toHaveLength(2);
    expect(await noteNow()).toEqual(expect.not.objectContaining({ fault: expect.anything() }));
  });

  it.each([
    ['is not there', () => Object.assign(fakeBrowser, { downloads: undefined })],
    ['is there, and not allowed any more', () => Object.assign(world, { mayReach: false })],
  ])('is left where it is while the way to downloads %s', async (_, withdraw) => {
    await wish('json');
    await writeTokenFiles();
    withdraw();
    await hold(DISCONNECTED);
    await writeTokenFiles();
    expect(file()).toContain(token);
    expect(await noteNow()).toMatchObject({ renewedAt: 0 });
  });
});

describe('a download', () => {
  it('rejects where it was broken off, and leaves no part of it', async () => {
    Object.assign(fake.downloads, { search: async () => [{ state: 'interrupted' }] });
    await expect(saveDownload(fake.downloads, NAME, 'text')).rejects.toThrow(NAME);
    // With the list goes what a browser keeps to go on with.
    expect([...fake.list]).toEqual([]);
  });

  it('is waited for', async () => {
    const listeners: (() => void)[] = [];
    let state = 'in_progress';
    Object.assign(fake.downloads, {
      search: async () => [{ state }],
      onChanged: { addListener: (look: () => void) => listeners.push(look), removeListener: () => undefined },
    });
    const removing = removeDownload(fake.downloads, NAME);
    await expect.poll(() => listeners.length).toBe(1);
    expect(fake.files.has(NAME)).toBe(true);
    state = 'complete';
    listeners[0]?.();
    await removing;
    expect(fake.files.has(NAME)).toBe(false);
  });
});

it('a token file for which Chromium makes no hidden page is told as one that was not written', async () => {
  const hidden = startHiddenPage();
  hidden.offscreen.createDocument.mockRejectedValue(new Error('no room'));
  await wish('json');
  await writeTokenFiles().finally(hidden.end);
  expect(await noteNow()).toMatchObject({ shape: 'json', fault: 'notWritten' });
  expect(fake.written).toEqual([]);
});
