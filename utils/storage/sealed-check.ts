import type { Sealed } from '../vault/seal.ts';
import { isRecord, isText } from './engine/checks.ts';

export const isSealed = isRecord<Sealed>({ iv: isText, data: isText });
