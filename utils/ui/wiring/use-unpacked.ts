import { useEffect, useState } from 'preact/hooks';
import { type PackedText, unpackText } from '../../storage/engine/packed-text.ts';

/** A stored text as it was; undefined until it is unpacked. */
export function useUnpacked(packed: PackedText): string | undefined {
  const [unpacked, setUnpacked] = useState<{ from: PackedText; text: string }>();
  useEffect(() => {
    let isWanted = true;
    void unpackText(packed).then((text) => isWanted && setUnpacked({ from: packed, text }));
    return () => {
      isWanted = false;
    };
  }, [packed]);
  if (typeof packed === 'string') return packed;
  return unpacked?.from === packed ? unpacked.text : undefined;
}
