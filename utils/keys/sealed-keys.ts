import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import type { Shape } from '../storage/engine/envelope.ts';
import { isConsumerKeys } from '../storage/key-items.ts';
import { readText, textOf } from './sealed-value.ts';

const SHAPE: Shape<ConsumerKeys> = { isValue: isConsumerKeys, migrations: [] };

/** Key and secret as the text that is sealed. */
export const keysText = (consumer: ConsumerKeys) => textOf(consumer, SHAPE);

/** Key and secret in a text that was sealed; null where another version wrote it, or nothing opened. */
export function keysIn(text: string | null): ConsumerKeys | null {
  const reading = readText(text ?? '', SHAPE);
  return 'value' in reading ? reading.value : null;
}
