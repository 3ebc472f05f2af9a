import { useEffect, useState } from 'preact/hooks';
import { type Comparison, compareSignatures, type ToCompare } from '@/utils/oauth/compare/compare-signatures';
import { betweenFrames } from '../frames/between-frames.ts';

/** What comes of a comparison; `looking` while it takes more than one frame: pairs of mistakes take seconds. */
export function useComparison(toCompare: ToCompare | null): Comparison | 'looking' | null {
  const [compared, setCompared] = useState<{ of: ToCompare; comparison: Comparison | 'looking' } | null>(
    null,
  );
  useEffect(() => {
    if (!toCompare) return setCompared(null);
    let comparison: Comparison | 'looking' = 'looking';
    function* steps(of: ToCompare) {
      comparison = yield* compareSignatures(of);
    }
    return betweenFrames(steps(toCompare), (isDone) => {
      setCompared((before) => (!isDone && before?.of === toCompare ? before : { of: toCompare, comparison }));
    });
  }, [toCompare]);
  return compared?.of === toCompare ? (compared?.comparison ?? null) : null;
}
