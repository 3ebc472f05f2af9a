import { expect, it } from 'vitest';
import { endSharedStage, isStageShared } from '../stage/shared-stage.ts';

/** A whole run leaves some thousand secrets to look for. */
const SEARCH_TIMEOUT_MS = 180_000;

/** The last file of every run. Files with a browser of their own have it searched when they end. */
it('the browser that the other tests have shared lived to the end, and leaves no secret of theirs on the disk', {
  timeout: SEARCH_TIMEOUT_MS,
}, async ({ skip }) => {
  skip(!isStageShared(), 'No file of this run has shared one');
  // As one text, so that a run that fails says in its last lines what was wrong.
  expect((await endSharedStage()).join('\n')).toBe('');
});
