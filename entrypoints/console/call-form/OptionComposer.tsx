import { useState } from 'preact/hooks';
import { type OptionFault, type OptionParts, optionSymbol } from '@/utils/etrade/catalogue/option-symbol';
import { OptionPart } from './OptionPart.tsx';

const EMPTY: OptionParts = { underlier: '', expiry: '', callPut: 'CALL', strike: '' };

const WANTED: Readonly<Record<OptionFault, string>> = {
  underlier: 'One symbol is wanted, such as GOOG.',
  expiry: 'The whole date on which it expires is wanted.',
  strike: 'A price is wanted, such as 100 or 97.50.',
};

interface OptionComposerProps {
  /** Called with the symbol of a whole option. */
  readonly add: (symbol: string) => void;
}

/** Puts the symbol of an option together, which nobody knows by heart. */
export function OptionComposer({ add }: OptionComposerProps) {
  const [parts, setParts] = useState(EMPTY);
  const [isTold, setTold] = useState(false);
  const made = optionSymbol(parts);
  const told = (part: OptionFault) =>
    isTold && 'faults' in made && made.faults.includes(part) ? WANTED[part] : undefined;
  const change = (part: keyof OptionParts) => (value: string) => setParts({ ...parts, [part]: value });
  const compose = (event: Event) => {
    event.preventDefault();
    setTold('faults' in made);
    if ('symbol' in made) add(made.symbol);
  };
  return (
    <details class="composer">
      <summary>Add an option by its parts</summary>
      <form aria-label="Option symbol" class="parameters" noValidate onSubmit={compose}>
        <OptionPart
          label="Underlier"
          value={parts.underlier}
          change={change('underlier')}
          told={told('underlier')}
        />
        <OptionPart
          label="Expires"
          type="date"
          value={parts.expiry}
          change={change('expiry')}
          told={told('expiry')}
        />
        <label class="field">
          Call or put
          <select
            value={parts.callPut}
            onChange={({ currentTarget }) => change('callPut')(currentTarget.value)}
          >
            <option>CALL</option>
            <option>PUT</option>
          </select>
        </label>
        <OptionPart
          label="Strike price"
          value={parts.strike}
          change={change('strike')}
          told={told('strike')}
        />
        <p class="composed">
          <output aria-label="Option symbol">{'symbol' in made && <code>{made.symbol}</code>}</output>
          <button type="submit">Add to symbols</button>
        </p>
      </form>
    </details>
  );
}
