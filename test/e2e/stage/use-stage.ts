import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openStage, type Stage, type StageOptions } from './stage.ts';

/** Gives every test of a file the same stage, swept before each; keys are saved unless asked otherwise. */
export function useStage({
  withKeys = true,
  ...options
}: StageOptions & { withKeys?: boolean } = {}): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    stage = await openStage(options);
    if (withKeys) await stage.saveKeys();
  });
  beforeEach(() => stage?.reset());
  // In every test of every file: the person's web session at E*TRADE never rides along with a signed request.
  afterEach(() => expect(stage?.signedRequests().filter(({ headers }) => 'cookie' in headers)).toEqual([]));
  afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('The stage is opened before the first test');
    return stage;
  };
}
