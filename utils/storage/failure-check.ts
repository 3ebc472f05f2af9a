import type { Failure } from '../connection/failure.ts';
import { isMissingOr, isNumber, isRecord, isText } from './checks.ts';

export const isFailure = isRecord<Failure>({
  code: isText,
  at: isNumber,
  status: isMissingOr(isNumber),
  problem: isMissingOr(isText),
  apiCode: isMissingOr(isNumber),
  restMs: isMissingOr(isNumber),
});
