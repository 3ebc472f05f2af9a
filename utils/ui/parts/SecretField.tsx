import { useEffect, useId, useRef } from 'preact/hooks';
import { visibleText } from '../../words/visible-text.ts';
import { useShownForAMinute } from '../wiring/use-shown-for-a-minute.ts';

interface SecretFieldProps {
  readonly label: string;
  /** Said in the empty field where something is saved already. */
  readonly saved?: string | null;
  readonly value: string;
  readonly change: (text: string) => void;
  /** What the browser may offer. */
  readonly autocomplete?: 'new-password' | 'off';
  readonly takesFocus?: boolean;
  /** While what it holds is being worked with. */
  readonly isFixed?: boolean;
  /** Why what it holds cannot be used. */
  readonly problem?: string | null;
}

/**
 * A password field, and it stays one: browsers write what stands in other fields into their session files. What was
 * typed is shown beside it, as long as the person looks.
 */
export function SecretField({
  label,
  saved,
  value,
  change,
  autocomplete = 'new-password',
  takesFocus = false,
  isFixed = false,
  problem = null,
}: SecretFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [isShown, show] = useShownForAMinute(false);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  // What is typed next is another secret.
  useEffect(() => {
    if (value === '') show(false);
  }, [value, show]);
  const eyeName = `${isShown ? 'Hide' : 'Show'} ${label.toLowerCase()}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="with-eye">
        <input
          ref={input}
          id={id}
          type="password"
          value={value}
          placeholder={saved ?? undefined}
          autocomplete={autocomplete}
          spellcheck={false}
          readOnly={isFixed}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
        {value !== '' && (
          <button
            type="button"
            class="eye"
            aria-label={eyeName}
            title={eyeName}
            onClick={() => show(!isShown)}
          >
            <Eye isCrossed={isShown} />
          </button>
        )}
      </div>
      {isShown && value !== '' && <code class="shown">{visibleText(value)}</code>}
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}

function Eye({ isCrossed }: { isCrossed: boolean }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
      <circle cx="12" cy="12" r="3" />
      {isCrossed && <path d="M4 20 20 4" />}
    </svg>
  );
}
