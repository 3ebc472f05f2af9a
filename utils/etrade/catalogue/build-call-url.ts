import { encodeQuery } from '../../oauth/encode-query.ts';
import type { Pair } from '../../oauth/pair.ts';
import { percentEncode } from '../../oauth/signature.ts';
import { ENVIRONMENTS, type Environment } from '../environments.ts';
import type { Operation } from './operations.ts';

/** The person's input by parameter name; an empty value means "not given". */
export type CallInput = Readonly<Record<string, string>>;

/** Names the parameter that stands in the way of a call. */
export class CallInputError extends Error {
  override readonly name = 'CallInputError';
  readonly parameter: string;

  constructor(parameter: string) {
    super('valueUnusable');
    this.parameter = parameter;
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
  const missing = operation.parameters.find(({ name, required }) => required && !given(name));
  if (missing) throw new CallInputError(missing.name);
  // Half of a surrogate pair has no UTF-8 form, so it can be neither sent nor signed.
  const broken = operation.parameters.find(({ name }) => !given(name).isWellFormed());
  if (broken) throw new CallInputError(broken.name);

  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => pathSegment(name, given(name)));
  const query = operation.parameters
    .filter(({ name, in: place }) => place === 'query' && given(name))
    .map(({ name }): Pair => [name, given(name)]);
  const base = `https://${ENVIRONMENTS[environment].apiHost}/v1${path}`;
  return query.length ? `${base}?${encodeQuery(query)}` : base;
}

/** Commas and colons part the symbols of a quote; E*TRADE's examples write them plain. */
function pathSegment(name: string, value: string): string {
  if (/^\.+$/.test(value)) throw new CallInputError(name);
  return percentEncode(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
}
