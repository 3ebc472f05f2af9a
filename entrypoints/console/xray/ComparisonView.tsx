import type { ComparisonText } from '@/utils/words/xray/comparison-words';

const MARKS: Readonly<Record<ComparisonText['kind'], string>> = { ok: '✓', problem: '✗', open: '–' };

/** What came of the comparison; read aloud when it comes. */
export function ComparisonView({ text }: { text: ComparisonText | null }) {
  return (
    <section class="comparison" aria-label="Comparison" aria-live="polite">
      {text && (
        <div class={`verdict ${text.kind}`}>
          <p class="title">
            <span aria-hidden="true">{MARKS[text.kind]} </span>
            {text.title}
          </p>
          <p>{text.advice}</p>
          {text.where !== undefined && <p class="where">{text.where}</p>}
          {text.second !== undefined && <p>{text.second}</p>}
        </div>
      )}
    </section>
  );
}
