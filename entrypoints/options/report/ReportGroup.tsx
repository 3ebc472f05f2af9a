import { useState } from 'preact/hooks';
import { logItem } from '@/utils/storage/background-items';
import { FoldingCard } from '@/utils/ui/parts/Card';
import { CopyButton } from '@/utils/ui/parts/CopyButton';
import { readAnew, useStored } from '@/utils/ui/wiring/use-stored';
import { readReport } from './read-report.ts';

/** Whenever something was noted. */
const REPORT = readAnew(readReport, (changed) => logItem.watch(changed));

/** What a person can send with a bug report, shown whole before it is copied. */
export function ReportGroup() {
  const report = useStored(REPORT);
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
        <CopyButton text={report} label="Copy report" />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section aria-label="Report" tabIndex={0}>
          <pre>{report}</pre>
        </section>
      </div>
    </FoldingCard>
  );
}
