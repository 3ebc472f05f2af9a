import { useMemo } from 'preact/hooks';
import type { LastBody } from '../../storage/call-items.ts';
import { type PackedText, unpackText } from '../../storage/engine/packed-text.ts';
import { readAnew, useStored } from '../wiring/use-stored.ts';

/** What is here of the body that answers a call. */
export interface BodyHere {
  /** As it came; undefined until it is read and unpacked. */
  readonly body: string | undefined;
  /** False of the beginning of a large one, for a moment. */
  readonly isWhole: boolean;
  /** The rest of it is on its way to the page. */
  readonly isComing: boolean;
}

export function useBody(stored: LastBody | null, callId: string | undefined): BodyHere {
  const isOfCall = stored !== null && stored.callId === callId;
  const packed = isOfCall ? stored.packed : '';
  const unpacked = useStored(useMemo(() => textOf(packed), [packed]));
  const body = typeof packed === 'string' ? packed : unpacked;
  const isWhole = stored?.beginningOf === undefined;
  return {
    body: isOfCall ? body : undefined,
    isWhole,
    isComing: isOfCall && (body === undefined || !isWhole),
  };
}

const textOf = (packed: PackedText) =>
  readAnew(
    () => unpackText(packed),
    () => () => undefined,
  );
