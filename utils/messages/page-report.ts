import { isVerifier } from '../etrade/pages/verifier-form.ts';
import type { Fields, MessageWith } from './fields.ts';

const isWay = (value: unknown): value is number | null =>
  value === null || (Number.isInteger(value) && Number(value) >= 0 && Number(value) < 10);

/** Tags, names of attributes and lengths: nothing else has a place in it. */
export const isSketch = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 4_000 && value.split('\n').every((line) => LINE.test(line));

const LINE = /^ *(?:[a-z]+[1-6]?|\?)(?: (?:[a-z]+|\?)=\d+)*$|^ *text \d+$/;

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
  /**
   * The page of the code is not built as it was known. `way` tells which way of reading has found the code; null where
   * none has. The sketch is for a bug report.
   */
  pageChanged: { way: isWay, sketch: isSketch },
} as const satisfies Readonly<Record<string, Fields>>;

export type PageReportType = keyof typeof PAGE_REPORTS;

export type PageReport = {
  [Type in PageReportType]: MessageWith<Type, (typeof PAGE_REPORTS)[Type]>;
}[PageReportType];
