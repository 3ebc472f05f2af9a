/** The browser's other memory, as far as `idb-keyval` goes. */
export const memory = new Map<string, unknown>();

export const get = async (name: string) => memory.get(name);
export const set = async (name: string, value: unknown) => void memory.set(name, value);
export const del = async (name: string) => void memory.delete(name);
export const update = async (name: string, change: (value: unknown) => unknown) =>
  void memory.set(name, change(memory.get(name)));
