import { encodeQuery } from '../../oauth/encode-query.ts';
import type { Pair } from '../../oauth/pair.ts';
import { percentEncode } from '../../oauth/signature.ts';
import { ENVIRONMENTS, type Environment } from '../environments.ts';
import { checkInput, type InputFault, type InputFaultCode } from './check-input.ts';
import { type FreePath, type FreePathFault, readFreePath } from './free-path.ts';
import { FREE_PATH, type Operation } from './operations.ts';

/** The person's input by parameter name; an empty value means "not given". */
export type CallInput = Readonly<Record<string, string>>;

/** Names the parameter that stands in the way of a call. */
export class CallInputError extends Error {
  override readonly name = 'CallInputError';
  readonly parameter: string;
  readonly code: InputFaultCode;

  constructor({ parameter, code }: InputFault) {
    super('valueUnusable');
    this.parameter = parameter;
    this.code = code;
  }
}

/** Their values hold no blanks, but people write one behind each comma. */
const LISTS: ReadonlySet<string> = new Set(['symbols', 'symbol', 'id_list']);

/**
 * The URL of a call. The host comes from the environment alone, and no value can leave its place in the path.
 * @throws CallInputError
 */
export function buildCallUrl(operation: Operation, input: CallInput, environment: Environment): string {
  const given = (name: string) => {
    const text = input[name]?.trim() ?? '';
    return LISTS.has(name) ? text.replace(/\s*,\s*/g, ',') : text;
  };
  const found = checkInput(operation, given, environment);
  if (found) throw new CallInputError(found);
  const read = operation.id === FREE_PATH && readFreePath(given('path'), environment);
  const { path, query } = read && !read.fault ? free(read) : filled(operation, given);
  const base = `https://${ENVIRONMENTS[environment].apiHost}/v1${path}`;
  return query.length ? `${base}?${encodeQuery(query)}` : base;
}

const free = ({ segments, query }: Exclude<FreePath, { fault: FreePathFault }>) => ({
  path: segments.map((segment) => `/${encodeSegment(segment)}`).join(''),
  query,
});

const filled = ({ path, parameters }: Operation, given: (name: string) => string) => ({
  path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeSegment(given(name))),
  query: parameters
    .filter(({ name, in: place }) => place === 'query' && given(name))
    .map(({ name }): Pair => [name, given(name)]),
});

/** Commas and colons part the symbols of a quote; E*TRADE's examples write them plain. */
const encodeSegment = (text: string): string =>
  percentEncode(text).replaceAll('%2C', ',').replaceAll('%3A', ':');
