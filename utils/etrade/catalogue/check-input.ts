import type { Environment } from '../environments.ts';
import { type FreePathFault, readFreePath } from './free-path.ts';
import { toFieldDate } from './month-day-year.ts';
import type { Operation } from './operations.ts';
import type { Parameter } from './parameter.ts';
import { type Bounds, kindOf, type ParameterKind } from './parameter-kinds.ts';

/** Why a value is not sent. */
export type InputFaultCode =
  | 'missing'
  | 'notADate'
  | 'notWhole'
  | 'outOfBounds'
  | 'notANumber'
  | 'notAnId'
  | 'notOffered'
  | 'over25Symbols'
  | 'over50Symbols'
  | 'otherDateMissing'
  | 'datesReversed'
  | FreePathFault;

export interface InputFault {
  readonly parameter: string;
  readonly code: InputFaultCode;
}

type Given = (name: string) => string;
type Rule = (value: string, given: Given, environment: Environment) => InputFaultCode | false | undefined;

const matching =
  (pattern: RegExp, code: InputFaultCode): Rule =>
  (value) =>
    !pattern.test(value) && code;

/** What each kind of value has to be; what a list offers is chosen in a form and is one word here. */
const RULES: Readonly<Record<Exclude<ParameterKind, Bounds>, Rule>> = {
  text: () => undefined,
  choice: matching(/^\w+$/, 'notOffered'),
  flag: matching(/^(?:true|false)$/, 'notOffered'),
  date: (value) => toFieldDate(value) < '1970' && 'notADate',
  id: matching(/^\d+$/, 'notAnId'),
  number: matching(/^\d+(?:\.\d+)?$/, 'notANumber'),
  // E*TRADE takes twice as many where it is told to.
  symbols: (value, given) => {
    const count = value.split(',').length;
    if (count > 50) return 'over50Symbols';
    return count > 25 && given('overrideSymbolCount') !== 'true' && 'over25Symbols';
  },
  path: (value, _, environment) => readFreePath(value, environment).fault,
};

const checkWhole = (value: string, { least, most }: Bounds): ReturnType<Rule> => {
  if (!/^\d+$/.test(value)) return 'notWhole';
  return (Number(value) < least || Number(value) > most) && 'outOfBounds';
};

/** The first and the last day of a call; E*TRADE takes those of orders only together. */
const RANGES = [
  ['startDate', 'endDate', false],
  ['fromDate', 'toDate', true],
] as const;

/** What stands in the way of a call: the first value that cannot be sent, or cannot be beside another. */
export function checkInput(
  { id, parameters }: Operation,
  given: Given,
  environment: Environment,
): InputFault | undefined {
  const check = ({ name, in: place, required }: Parameter): ReturnType<Rule> => {
    const value = given(name);
    if (value === '') return required && 'missing';
    // Half of a surrogate pair has no UTF-8 form, so it can be neither sent nor signed; dots alone leave their place.
    if (!value.isWellFormed() || (place === 'path' && /^\.+$/.test(value))) return 'notSendable';
    const kind = kindOf(id, name);
    return typeof kind === 'object' ? checkWhole(value, kind) : RULES[kind](value, given, environment);
  };
  for (const parameter of parameters) {
    const code = check(parameter);
    if (code) return { parameter: parameter.name, code };
  }
  for (const [first, last, needsBoth] of RANGES) {
    const [from, to] = [given(first), given(last)];
    if (!parameters.some(({ name }) => name === first) || (!from && !to)) continue;
    if (needsBoth && !(from && to)) return { parameter: from ? last : first, code: 'otherDateMissing' };
    if (from && to && toFieldDate(from) > toFieldDate(to)) return { parameter: last, code: 'datesReversed' };
  }
  return undefined;
}
