import { type FieldsByType, isMessage } from './is-message.ts';
import { PAGE_REPORTS, type PageReport } from './page-report.ts';

const FIELDS: FieldsByType = new Map(Object.entries(PAGE_REPORTS));

/** A message as a page report, or null where it is not exactly one. */
export function parsePageReport(message: unknown): PageReport | null {
  return isMessage(message, FIELDS) ? (message as PageReport) : null;
}
