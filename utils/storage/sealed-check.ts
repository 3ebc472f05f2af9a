import type { Sealed } from '../vault/seal.ts';
import { isRecord, isText } from './checks.ts';

export const isSealed = isRecord<Sealed>({ iv: isText, data: isText });
