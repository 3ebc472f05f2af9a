import type { FunctionComponent, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { Tabs } from '@/utils/ui/parts/Tabs';
import { CodeView } from './code/CodeView.tsx';
import { RequestView } from './request/RequestView.tsx';
import type { FillForm } from './table/fill-form.ts';
import type { PagesBefore } from './table/page-of.ts';
import { TableView } from './table/TableView.tsx';
import { BodyView } from './viewer/BodyView.tsx';

interface AnswerTabsProps extends Answered {
  readonly fill: FillForm;
  readonly pages: RefObject<readonly PagesBefore[]>;
}

const VIEWS = {
  Body: BodyView,
  Table: TableView,
  Request: RequestView,
  Code: CodeView,
} as const satisfies Readonly<Record<string, FunctionComponent<AnswerTabsProps>>>;

type ViewName = keyof typeof VIEWS;
const NAMES = Object.keys(VIEWS) as readonly ViewName[];

/** One answer, looked at in several ways. */
export function AnswerTabs(answered: AnswerTabsProps) {
  const [name, show] = useState<ViewName>('Body');
  const View = VIEWS[name];
  return (
    <Tabs label="Answer" names={NAMES} shown={name} show={show}>
      <View {...answered} />
    </Tabs>
  );
}
