import type { WrittenRequest } from '@/utils/oauth/compare/read-curl';
import type { Pasted } from '@/utils/oauth/compare/read-pasted';
import { maskedAddress, maskedName } from '@/utils/oauth/mask-text';
import { AddressField } from '@/utils/ui/parts/AddressField';
import { visibleText } from '@/utils/words/visible-text';
import type { ComparisonText } from '@/utils/words/xray/comparison-words';
import { pastedText } from '@/utils/words/xray/step-words';
import { ComparisonView } from './ComparisonView.tsx';
import { PasteField } from './PasteField.tsx';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];

interface CompareProps {
  readonly pasted: Pasted | null;
  /** Null: what was pasted is forgotten. */
  readonly take: (text: string | null) => void;
  /** What the signature was made for. */
  readonly request: WrittenRequest;
  /** Null where the curl line says it. */
  readonly changeRequest: ((request: WrittenRequest) => void) | null;
  readonly text: ComparisonText | null;
}

/** Another program's signature, and the first thing that it did otherwise. */
export function Compare({ pasted, take, request, changeRequest, text }: CompareProps) {
  return (
    <section aria-labelledby="compare-title">
      <h2 id="compare-title">Compare with your program</h2>
      <PasteField take={take} />
      {changeRequest ? (
        <div class="row for-request">
          <label class="field method">
            Method
            <select
              value={request.method}
              onChange={({ currentTarget }) => changeRequest({ ...request, method: currentTarget.value })}
            >
              {METHODS.map((method) => (
                <option key={method}>{method}</option>
              ))}
            </select>
          </label>
          <AddressField
            label="URL it was for"
            value={request.url}
            change={(url) => changeRequest({ ...request, url })}
          />
        </div>
      ) : (
        <p class="aside">
          For <code>{visibleText(`${maskedName(request.method)} ${maskedAddress(request.url)}`)}</code>, as
          the curl line has it.
        </p>
      )}
      {pasted && (
        <p class="aside pasted">
          {pastedText(pasted)}{' '}
          <button type="button" class="link" onClick={() => take(null)}>
            Clear
          </button>
        </p>
      )}
      <ComparisonView text={text} />
    </section>
  );
}
