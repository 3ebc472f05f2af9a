import type { Fields } from './fields.ts';

/** The fields of each type. A map, so that no word of a prototype is a type. */
export type FieldsByType = ReadonlyMap<unknown, Fields>;

/** Whether a message is an object of a known type that has that type's fields and no others, each as it may be. */
export function isMessage(message: unknown, fieldsByType: FieldsByType): boolean {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return false;
  const fields = fieldsByType.get((message as { type?: unknown }).type);
  if (!fields) return false;
  const own = new Map<string, unknown>(Object.entries(message));
  const guards = Object.entries(fields);
  return (
    own.size === guards.length + 1 &&
    own.has('type') &&
    guards.every(([name, isFit]) => own.has(name) && isFit(own.get(name)))
  );
}
