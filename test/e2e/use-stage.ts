import { afterAll, beforeAll, beforeEach } from 'vitest';
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
  afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('The stage is opened before the first test');
    return stage;
  };
}
