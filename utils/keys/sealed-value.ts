import { type Reading, readEnvelope, type Shape, versionOf } from '../storage/engine/envelope.ts';

/** A value as the text that is sealed: with its version, like everything that is stored. */
export function textOf<Value>(value: Value, shape: Shape<Value>): string {
  return JSON.stringify({ version: versionOf(shape), value });
}

/** What a sealed text holds. Total: what another version wrote, or nobody, is a reading too. */
export function readText<Value>(text: string, shape: Shape<Value>): Reading<Value> {
  try {
    return readEnvelope(JSON.parse(text), shape);
  } catch {
    return { name: 'damaged' };
  }
}
