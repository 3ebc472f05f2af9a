type Method = (...details: unknown[]) => Promise<unknown>;
type Names = 'get' | 'set' | 'del' | 'update';

/** Built into the program; each worker brings its own hold on what outlives it. */
const { keyValues } = globalThis as unknown as { keyValues: Record<Names, Method> };

export const { get, set, del, update } = keyValues;
