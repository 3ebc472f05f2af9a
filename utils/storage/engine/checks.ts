/** Whether something is of a shape. Total: it may be given anything, and never throws. */
export type Check<Value> = (value: unknown) => value is Value;

/** A check for each field: one that is forgotten does not compile. */
type Fields<Value> = { readonly [Name in keyof Value]-?: Check<unknown> };

const MAX_CHARACTERS = 20_000;
const MAX_ENTRIES = 1_000;

const check = <Value>(is: (value: unknown) => boolean) => is as Check<Value>;

export const isText = check<string>((value) => typeof value === 'string' && value.length <= MAX_CHARACTERS);
/** Of any length. */
export const isLongText = check<string>((value) => typeof value === 'string');
export const isNumber = check<number>(Number.isFinite);
export const isBoolean = check<boolean>((value) => typeof value === 'boolean');

export const isOneOf = <Value>(...values: readonly Value[]) =>
  check<Value>((value) => (values as readonly unknown[]).includes(value));

export const isEither = <First, Second>(first: Check<First>, second: Check<Second>) =>
  check<First | Second>((value) => first(value) || second(value));

export const isNullOr = <Value>(inner: Check<Value>) => isEither(isOneOf(null), inner);
export const isMissingOr = <Value>(inner: Check<Value>) => isEither(isOneOf(undefined), inner);

export const isListOf = <Value>(inner: Check<Value>) =>
  check<readonly Value[]>(
    (value) => Array.isArray(value) && value.length <= MAX_ENTRIES && value.every(inner),
  );

export const isMapOf = <Value>(inner: Check<Value>) =>
  check<Readonly<Record<string, Value>>>((value) => isObject(value) && isListOf(inner)(Object.values(value)));

/** The fields that are named, and perhaps others. */
export const isRecord = <Value>(fields: Fields<Value>) =>
  check<Value>(
    (value) =>
      isObject(value) &&
      Object.entries<Check<unknown>>(fields).every(([name, isField]) => isField(value[name])),
  );

/** One of several records, told apart by `name`. */
export const isVariant = <Value extends { readonly name: string }>(
  variants: {
    readonly [Name in Value['name']]: Fields<Omit<Extract<Value, { name: Name }>, 'name'>>;
  },
) => {
  const byName = new Map<unknown, Fields<object>>(Object.entries<Fields<object>>(variants));
  return check<Value>((value) => {
    const fields = isObject(value) && byName.get(value.name);
    return fields ? isRecord(fields)(value) : false;
  });
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
