import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { visibleText } from '@/utils/words/visible-text';
import type { AnswerNode } from '../lists/answer-node.ts';
import { type FoundList, findLists } from '../lists/find-lists.ts';
import { type ListTable, listTable, restTable } from '../lists/list-table.ts';
import { readAnswer } from '../lists/read-answer.ts';
import { timeReader } from '../lists/time-fields.ts';
import type { FillForm } from './fill-form.ts';
import { NextPageButton } from './NextPageButton.tsx';
import { idsOf, type PagesBefore, pageOf } from './page-of.ts';
import { TableGrid } from './TableGrid.tsx';
import { TimesInAnswer } from './TimesInAnswer.tsx';

interface TableViewProps extends Answered {
  readonly fill: FillForm;
  /** Outlives the view, which goes where another tab is looked at. */
  readonly pages: RefObject<readonly PagesBefore[]>;
}

/** What a person can choose to see. */
interface Part {
  /** The same on every page of an answer. */
  readonly key: string;
  readonly label: string;
  readonly table: () => ListTable;
  readonly isList: boolean;
}

/** The lists in an answer as tables. */
export function TableView({ call, outcome, body, isWhole, fill, pages }: TableViewProps) {
  const [chosen, choose] = useState('');
  const isCut = outcome.isCut === true;
  const root = useMemo(() => (isWhole ? readAnswer(body, isCut) : null), [body, isWhole, isCut]);
  const parts = useMemo(() => (root ? partsOf(root) : []), [root]);
  const part = parts.find(({ key }) => key === chosen) ?? parts[0];
  const table = useMemo(() => part?.table() ?? null, [part]);
  const readTime = useMemo(() => (root ? timeReader(root) : () => null), [root]);
  const ids = useMemo(() => (table ? idsOf(table) : []), [table]);
  if (!isWhole) return <p class="say">Reading the rest…</p>;
  if (!root || !part || !table) return <Nothing body={body} isRead={root !== null} />;
  const { earlier, next } = pageOf(root, ids, call, pages.current);
  const turn = () => {
    if (!next) return;
    pages.current = earlier ? [...pages.current, next] : [next];
    const { name, value } = next.leadsTo;
    fill(call.operationId, { ...call.input, [name]: value }, { name: 'send' });
  };
  return (
    <div class="tables">
      <div class="table-bar">
        {parts.length > 1 ? (
          <label class="field">
            List
            <select value={part.key} onChange={({ currentTarget }) => choose(currentTarget.value)}>
              {parts.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p class="aside">{part.label}</p>
        )}
        <NextPageButton isLast={next === null} isFirst={earlier === null} turn={turn} />
      </div>
      {isCut && <p class="aside">Only what came before the cut is in the table.</p>}
      {table.isNarrowed && <p class="aside">There are more columns than are shown.</p>}
      <TableGrid
        key={`${call.callId} ${part.key}`}
        label={part.label}
        fileName={`${call.operationId}.csv`}
        table={table}
        isList={part.isList}
        readTime={readTime}
        fill={fill}
        seenBefore={earlier ?? NONE}
      />
      <TimesInAnswer root={root} readTime={readTime} />
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();

function partsOf(root: AnswerNode): Part[] {
  const { lists, rest } = findLists(root);
  const parts = lists.map((list) => ({
    key: `list ${list.path}`,
    label: titleOf(list),
    table: () => listTable(list.items),
    isList: true,
  }));
  if (rest.length === 0) return parts;
  const title = lists.length > 0 ? 'Beside the lists' : 'Fields';
  return [
    ...parts,
    { key: 'rest', label: `${title} (${rest.length})`, table: () => restTable(rest), isList: false },
  ];
}

const titleOf = ({ path, items }: FoundList) =>
  `${visibleText(path).slice(0, 100) || 'List'} (${items.length})`;

/** Why there is no table. */
function Nothing({ body, isRead }: { body: string; isRead: boolean }) {
  if (!/\S/.test(body)) return <p class="none">The answer is empty: there is nothing to list.</p>;
  return (
    <p class="none">
      {isRead
        ? 'The answer has no values to list.'
        : 'The answer cannot be read as JSON or XML, so it has no lists. Body shows it as it came.'}
    </p>
  );
}
