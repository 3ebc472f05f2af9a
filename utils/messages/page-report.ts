import { isVerifier } from '../etrade/pages/verifier-form.ts';
import type { Fields, MessageWith } from './fields.ts';

/** What the content script tells of E*TRADE's pages; all it ever says. It takes the types from here and no more. */
export const PAGE_REPORTS = {
  agreementShown: {},
  accepted: {},
  declined: {},
  logonDelayShown: {},
  /** An error of E*TRADE's in place of a page. */
  errorShown: {},
  verifierMissing: {},
  verifierShown: { verifier: isVerifier },
} as const satisfies Readonly<Record<string, Fields>>;

export type PageReportType = keyof typeof PAGE_REPORTS;

export type PageReport = {
  [Type in PageReportType]: MessageWith<Type, (typeof PAGE_REPORTS)[Type]>;
}[PageReportType];
