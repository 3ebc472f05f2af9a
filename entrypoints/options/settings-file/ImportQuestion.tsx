import { changesBetween } from '@/utils/settings-file/preference-changes';
import { Question } from '@/utils/ui/parts/Question';
import { changeWords, SETTINGS_FILE, unknownWords } from '@/utils/words/pages/settings-file-words';
import type { Proposal } from './SettingsFileGroup.tsx';

interface ImportQuestionProps {
  readonly proposal: Proposal;
  readonly confirmed: () => void;
  readonly kept: () => void;
}

/** What a file would change, and whether it shall. */
export function ImportQuestion({ proposal: { present, read }, confirmed, kept }: ImportQuestionProps) {
  const changes = changesBetween(present, read.next);
  const leftOut = unknownWords(read.unknown);
  return (
    <>
      {leftOut && <p class="aside">{leftOut}</p>}
      {changes.length > 0 ? (
        <>
          <ul class="changes" aria-label="Changes">
            {changes.map((change) => (
              <li key={`${change.profile}-${change.what}`}>{changeWords(change)}</li>
            ))}
          </ul>
          <Question
            text={SETTINGS_FILE.question}
            yes="Import"
            no="Leave as it is"
            confirmed={confirmed}
            kept={kept}
          />
        </>
      ) : (
        <p class="aside">{SETTINGS_FILE.nothing}</p>
      )}
    </>
  );
}
