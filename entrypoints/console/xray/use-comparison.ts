import { useEffect, useState } from 'preact/hooks';
import { type Comparison, compareSignatures, type ToCompare } from '@/utils/oauth/compare/compare-signatures';

/** What comes of a comparison; null while it is worked on, which takes a moment where no single mistake explains it. */
export function useComparison(toCompare: ToCompare | null): Comparison | null {
  const [compared, setCompared] = useState<{ of: ToCompare; comparison: Comparison } | null>(null);
  useEffect(() => {
    if (!toCompare) return setCompared(null);
    // Behind the next frame: what was pasted is acknowledged first.
    const timer = setTimeout(() => setCompared({ of: toCompare, comparison: compareSignatures(toCompare) }));
    return () => clearTimeout(timer);
  }, [toCompare]);
  return compared?.of === toCompare ? (compared?.comparison ?? null) : null;
}
