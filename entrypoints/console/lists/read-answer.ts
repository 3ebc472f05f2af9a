import type { AnswerNode } from './answer-node.ts';
import { readJson } from './read-json.ts';
import { readXml } from './read-xml.ts';

/** An answer as its parts, JSON or XML, whatever its content type says; null where it is neither. */
export const readAnswer = (body: string, isCut: boolean): AnswerNode | null =>
  readJson(body, isCut) ?? readXml(body, isCut);
