import { useState } from 'preact/hooks';
import { changedPageItem, logItem } from '@/utils/storage/background-items';
import { FoldingCard } from '@/utils/ui/parts/Card';
import { CopyButton } from '@/utils/ui/parts/CopyButton';
import { readAnew, useStored } from '@/utils/ui/wiring/use-stored';
import { readReport } from './read-report.ts';

/** Whenever something was noted. */
const REPORT = readAnew(readReport, (changed) => {
  const unwatch = [logItem, changedPageItem].map((item) => item.watch(changed));
  return () => {
    for (const each of unwatch) each();
  };
});

/** What a person can send with a bug report, shown whole before it is copied. */
export function ReportGroup() {
  const report = useStored(REPORT);
  const changedPage = useStored(changedPageItem);
  const [isOpen, setOpen] = useState(false);
  if (report === undefined) return null;
  return (
    <FoldingCard
      id="report"
      title="Report a problem"
      summary="A log for bug reports. Sent to nobody."
      isOpen={isOpen}
      turn={setOpen}
    >
      <div class="report">
        <p>
          What Opening Bell did since the browser started. This is all of it: no keys, tokens, codes or
          accounts.
        </p>
        {changedPage && (
          <p>
            <strong>E*TRADE’s page of the code has changed.</strong> How it is built is in the report: tags
            and lengths, no text. Please send it, so that the next version knows the page.
          </p>
        )}
        <CopyButton text={report} label="Copy report" />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section aria-label="Report" tabIndex={0}>
          <pre>{report}</pre>
        </section>
      </div>
    </FoldingCard>
  );
}
