import { asVerifier } from '../etrade/pages/verifier-form.ts';
import { hasExactly } from './has-exactly.ts';
import type { PageReport, PageReportType } from './page-report.ts';

const KEYS: ReadonlyMap<unknown, readonly string[]> = new Map<PageReportType, readonly string[]>([
  ['agreementShown', ['type']],
  ['accepted', ['type']],
  ['declined', ['type']],
  ['logonDelayShown', ['type']],
  ['verifierMissing', ['type']],
  ['verifierShown', ['type', 'verifier']],
]);

/** A message as a page report, or null where it is not exactly one. */
export function parsePageReport(message: unknown): PageReport | null {
  if (!hasExactly(message, KEYS)) return null;
  if (message.type !== 'verifierShown') return message as unknown as PageReport;
  const { verifier } = message;
  const isCode = typeof verifier === 'string' && asVerifier(verifier) === verifier;
  return isCode ? { type: 'verifierShown', verifier } : null;
}
