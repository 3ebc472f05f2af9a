import type { Environment } from '../hosts.ts';
import type { Data } from './exact-number.ts';

export type RateGroup = 'accounts and orders' | 'market' | 'alerts';

export interface ApiCall {
  environment: Environment;
  /** The parts of the path that the route leaves open. */
  parts: string[];
  query: Record<string, string>;
  body: string;
}

/** Data, an error, or nothing: 204 with an empty body. */
export type ApiResult = { data: { [name: string]: Data } } | ApiError | null;

export interface ApiError {
  status: number;
  code: number;
  message: string;
}

export interface ApiRoute {
  /** Row of the catalogue in README.md. */
  row: number;
  method: string;
  path: RegExp;
  group: RateGroup;
  /** For the journal. */
  name: string;
  answer(call: ApiCall): ApiResult;
}

export const apiError = (status: number, code: number, message: string): ApiError => ({
  status,
  code,
  message,
});
