import { hasQuery } from '../mask-text.ts';
import type { HeaderFaultCode } from './header-faults.ts';
import type { MistakeCode } from './mistakes.ts';
import type { PartDifference } from './part-difference.ts';

export type DifferenceCode = HeaderFaultCode | MistakeCode;

export interface Difference {
  readonly code: DifferenceCode;
  /** The parameter that it is about, where the code alone does not tell. */
  readonly of?: string;
}

/** What stands behind the address says enough, whatever else is wrong with it. */
export function differenceInAddress(where: PartDifference | null): Difference | null {
  if (where?.part !== 'uri' || !hasQuery(where.found) || hasQuery(where.right)) return null;
  return { code: /oauth_/.test(where.found) ? 'oauthInUri' : 'queryInUri' };
}

/** What the first differing part says by itself. */
export function differencesIn(where: PartDifference | null): readonly Difference[] {
  const code = where && 'of' in where ? PART_CODES[where.part]?.[where.of] : undefined;
  return where && 'of' in where && code ? [{ code, of: where.of }] : [];
}

const PART_CODES: Readonly<
  Partial<Record<PartDifference['part'], Readonly<Record<string, DifferenceCode>>>>
> = {
  value: { oauth_consumer_key: 'otherConsumerKey', oauth_token: 'otherToken' },
  unexpected: { realm: 'realmSigned', oauth_callback: 'stillSent', oauth_verifier: 'stillSent' },
};
