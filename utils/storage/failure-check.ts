import type { Failure } from '../connection/failures/failure.ts';
import { isMissingOr, isNumber, isRecord, isText } from './engine/checks.ts';

export const isFailure = isRecord<Failure>({
  code: isText,
  at: isNumber,
  status: isMissingOr(isNumber),
  problem: isMissingOr(isText),
  apiCode: isMissingOr(isNumber),
  restMs: isMissingOr(isNumber),
});
