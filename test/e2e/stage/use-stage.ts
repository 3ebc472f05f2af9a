import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { isForbiddenChange } from '../../emulator/api/changing-request.ts';
import { sharedStage, sweptStage } from './shared-stage.ts';
import { openStage, type Stage } from './stage.ts';

/** Room to find out that a browser answers no more, and to start another one. */
const BEGIN_TIMEOUT_MS = 120_000;

interface StageNeeds {
  /** Whether both profiles have keys at first. Default true. */
  readonly withKeys?: boolean;
  /** Where more is done to the browser than a sweep can undo. Default false. */
  readonly ownBrowser?: boolean;
  /** For a browser of its own, such as TZ. */
  readonly env?: Record<string, string>;
  /** For a browser of its own: the emulator speaks HTTP/2. Default false. */
  readonly http2?: boolean;
  /** For a browser of its own: no window of it is seen. Default true. */
  readonly headless?: boolean;
}

/** Gives every test of a file the same stage, swept before each. */
export function useStage({
  withKeys = true,
  env,
  http2 = false,
  headless = true,
  ownBrowser = env !== undefined || http2 || !headless,
}: StageNeeds = {}): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    if (ownBrowser) {
      stage = await openStage({ http2, headless, ...(env && { env }) });
      await stage.begin(withKeys);
    } else {
      stage = await sharedStage(withKeys);
    }
  }, BEGIN_TIMEOUT_MS);
  beforeEach(async () => {
    if (ownBrowser) await stage?.reset();
    else stage = await sweptStage(withKeys);
  }, BEGIN_TIMEOUT_MS);
  // In every test of every file: the person's web session at E*TRADE never rides along with a signed request.
  afterEach(() => expect(stage?.signedRequests().filter(({ headers }) => 'cookie' in headers)).toEqual([]));
  // Nor is anything ever changed in production, or an order placed anywhere.
  afterEach(() => expect(stage?.emulator.journal.filter(isForbiddenChange)).toEqual([]));
  // The last file ends the one that is shared.
  if (ownBrowser) afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('The stage is opened before the first test');
    return stage;
  };
}
