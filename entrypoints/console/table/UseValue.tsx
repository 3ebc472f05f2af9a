import { useEffect, useMemo, useRef } from 'preact/hooks';
import { operationTitle } from '@/utils/etrade/catalogue/operation-titles';
import { visibleText } from '@/utils/words/visible-text';
import type { FillForm } from './fill-form.ts';
import { ALL_USES, type Use, usesOf } from './uses-of-value.ts';

interface UseValueProps {
  readonly field: string;
  readonly value: string;
  readonly fill: FillForm;
  readonly close: () => void;
}

/** Each takes a line where there is little room. */
const MOST_PROPOSALS = 3;
const MOST_CHARACTERS = 60;

/** Offers a value to the next call: what its field's name proposes as buttons, and every parameter of every call. */
export function UseValue({ field, value, fill, close }: UseValueProps) {
  const place = useRef<HTMLDivElement>(null);
  const proposals = useMemo(() => usesOf(field).slice(0, MOST_PROPOSALS), [field]);
  useEffect(() => place.current?.querySelector<HTMLElement>('button, select')?.focus(), [field, value]);
  const take = ({ operationId, parameter }: Use) => {
    close();
    fill(operationId, { [parameter]: value }, { name: 'focus', parameter });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leads out of all that is in it
    <div ref={place} class="use-value" onKeyDown={leave}>
      <p>
        Use <b>{visibleText(value.slice(0, MOST_CHARACTERS))}</b> as
      </p>
      {proposals.map((use) => (
        <button key={`${use.operationId} ${use.parameter}`} type="button" onClick={() => take(use)}>
          {use.parameter} in {operationTitle(use.operationId)}
        </button>
      ))}
      <select
        aria-label="Another parameter"
        value=""
        onChange={({ currentTarget }) => {
          const use = ALL_USES[Number(currentTarget.value)];
          if (currentTarget.value !== '' && use) take(use);
        }}
      >
        <option value="">another parameter…</option>
        {ALL_USES.map(({ operationId, parameter }, at) => (
          <option key={`${operationId} ${parameter}`} value={at}>
            {operationTitle(operationId)}: {parameter}
          </option>
        ))}
      </select>
      <button type="button" class="quiet" onClick={close}>
        Close
      </button>
    </div>
  );
}
