import { changesSomething } from '../../etrade/catalogue/operations.ts';

interface NothingThereProps {
  readonly operationId: string;
  readonly isRefusal: boolean;
}

/** In place of a body that is empty. */
export function NothingThere({ operationId, isRefusal }: NothingThereProps) {
  const taken = changesSomething(operationId)
    ? 'E*TRADE took it and sent no data.'
    : 'E*TRADE has nothing to list: no data came.';
  return <p class="say">{isRefusal ? 'The body is empty.' : taken}</p>;
}
