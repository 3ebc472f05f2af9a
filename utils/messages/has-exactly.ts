/** Whether a message is an object of a known type that has that type's keys and no others. */
export function hasExactly(
  message: unknown,
  keysByType: ReadonlyMap<unknown, readonly string[]>,
): message is Record<string, unknown> {
  if (typeof message !== 'object' || message === null || Array.isArray(message)) return false;
  const keys = keysByType.get((message as { type?: unknown }).type);
  const own = Object.keys(message);
  return keys !== undefined && own.length === keys.length && keys.every((key) => own.includes(key));
}
