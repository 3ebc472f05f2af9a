import { xmlParts } from '@/utils/ui/body/indent-xml';

import { type AnswerNode, type Field, MAX_DEPTH } from './answer-node.ts';

const TAG = /^<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:\s[^>]*?)?(\/?)>$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const CDATA = '<![CDATA[';

interface Element {
  readonly name: string;
  readonly fields: Field[];
  text: string;
}

/**
 * Reads an answer in XML: an element with elements in it is a record, any other a value. What is repeated are fields of
 * one name.
 * @param isCut whether the text may end anywhere: then what was whole until there is read
 * @returns null where the text is no XML, or nests too deep
 */
export function readXml(text: string, isCut = false): AnswerNode | null {
  if (!/^\s*<[?\w]/.test(text)) return null;
  const root: Element = { name: '', fields: [], text: '' };
  const open: Element[] = [root];
  for (const { part, isWhole } of xmlParts(text)) {
    if (!isWhole && isCut) break;
    const element = open.at(-1);
    if (!isWhole || !element) return null;
    const [tag, slash, name = '', ending] = TAG.exec(part) ?? [];
    if (!tag) {
      element.text += textOf(part);
    } else if (slash) {
      if (element.name !== name || open.length === 1) return null;
      close(open);
    } else {
      open.push({ name, fields: [], text: '' });
      if (open.length > MAX_DEPTH) return null;
      if (ending) close(open);
    }
  }
  if (open.length > 1 && !isCut) return null;
  // What was cut in its text has said no value yet.
  while (open.length > 1) close(open, true);
  return root.fields.length > 0 ? { kind: 'record', fields: root.fields } : null;
}

function close(open: Element[], isHalf = false): void {
  const element = open.pop();
  if (!element || (isHalf && element.fields.length === 0)) return;
  open.at(-1)?.fields.push([element.name, nodeOf(element)]);
}

function nodeOf({ fields, text }: Element): AnswerNode {
  if (fields.length > 0) return { kind: 'record', fields };
  return { kind: NUMBER.test(text) ? 'number' : 'string', text };
}

/** Comments and declarations say nothing. */
function textOf(part: string): string {
  if (part.startsWith(CDATA)) return part.slice(CDATA.length, -3);
  return part.startsWith('<') ? '' : part.replace(ENTITY, decoded);
}

function decoded(whole: string, name?: string, decimal?: string, hex?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
