import type { ComponentChildren } from 'preact';
import type { CallInput } from '../../etrade/catalogue/build-call-url.ts';
import type { Parameter } from '../../etrade/catalogue/parameter.ts';

interface FurtherFieldsProps {
  readonly parameters: readonly Parameter[];
  readonly values: CallInput;
  readonly children: ComponentChildren;
}

/** What a call can do without, folded; what is set stands beside it all the same: nothing unseen is sent. */
export function FurtherFields({ parameters, values, children }: FurtherFieldsProps) {
  const set = parameters.flatMap(({ name }) => (values[name] ? [`${name} ${values[name]}`] : []));
  return (
    <details class="further">
      <summary>
        {parameters.length} more{set.length > 0 && `: ${set.join(', ')}`}
      </summary>
      <div class="parameters">{children}</div>
    </details>
  );
}
