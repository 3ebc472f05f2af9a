import { OPERATIONS } from '@/utils/etrade/catalogue/operations';

/** A parameter of a call, for a value that an answer has brought. */
export interface Use {
  readonly operationId: string;
  readonly parameter: string;
}

/** Where a parameter is called otherwise than the field that names its value. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  symbol: ['symbols', 'symbol'],
  id: ['id', 'alertId'],
  nextPageNo: ['pageNumber'],
};

/** Every parameter of every call. */
export const ALL_USES: readonly Use[] = OPERATIONS.flatMap(({ id, parameters }) =>
  parameters.map(({ name }) => ({ operationId: id, parameter: name })),
);

/** What a value is good for by the name of its field: first what a call cannot do without. */
export function usesOf(field: string): readonly Use[] {
  const name = field.slice(field.lastIndexOf('.') + 1);
  const names = NAMES[name] ?? [name];
  const fitting = ALL_USES.filter(({ parameter }) => names.includes(parameter));
  return fitting.filter(isNeeded).concat(fitting.filter((use) => !isNeeded(use)));
}

const isNeeded = ({ operationId, parameter }: Use): boolean =>
  OPERATIONS.some(
    ({ id, parameters }) =>
      id === operationId && parameters.some(({ name, required }) => name === parameter && required),
  );
