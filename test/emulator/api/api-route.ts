import type { Environment } from '../hosts.ts';
import type { Data } from './exact-number.ts';
import type { ParameterRules } from './parameters.ts';

export type RateGroup = 'accounts and orders' | 'market' | 'alerts';

export interface ApiCall {
  environment: Environment;
  /** The parts of the path that the route leaves open. */
  parts: string[];
  query: Record<string, string>;
  contentType: string;
  body: string;
  now: number;
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
  /** The parameters that are looked at. */
  parameters?: ParameterRules;
  answer(call: ApiCall): ApiResult;
}

export const apiError = (status: number, code: number, message: string): ApiError => ({
  status,
  code,
  message,
});

export const isApiError = (value: object): value is ApiError => 'code' in value && 'status' in value;

/** The number of what no program may ask of the emulator: E*TRADE gives it no meaning. */
export const forbiddenCode = 9000;

export const noSuchResource = (): ApiError => apiError(404, 1011, 'There is no such resource');
