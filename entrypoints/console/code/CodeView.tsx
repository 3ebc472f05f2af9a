import { useState } from 'preact/hooks';
import { CALL_TEXT_IDS, type CallTextId, callFileName, isSignedText } from '@/utils/handover/call-texts';
import { SNIPPETS } from '@/utils/handover/snippets/snippets';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { ForProgram } from '@/utils/ui/handover/ForProgram';
import { Give } from '@/utils/ui/handover/Give';
import { ProgramText } from '@/utils/ui/handover/ProgramText';
import { CALL_TEXT_WORDS, NO_CODE, READS_VARIABLES } from '@/utils/words/handover/call-text-words';
import { madeCall } from './made-call.ts';
import { SignedText } from './SignedText.tsx';

/** This call in the languages of a person's own programs. */
export function CodeView(answered: Answered) {
  const [id, choose] = useState<CallTextId>('curl');
  const call = madeCall(answered);
  if (!call) return <p class="aside">{NO_CODE}</p>;
  const { title, says } = CALL_TEXT_WORDS[id];
  return (
    <div class="code-view">
      <ForProgram ids={CALL_TEXT_IDS} titleOf={titleOf} chosen={id} choose={choose} />
      {says && <p class="aside">{says}</p>}
      {isSignedText(id) ? (
        <SignedText key={title + call.url} profileId={answered.profile.id} id={id} url={call.url} />
      ) : (
        <>
          <p class="aside">{READS_VARIABLES}</p>
          <ProgramText text={SNIPPETS[id].write(call, [])} />
          <div class="actions">
            <Give
              key={id}
              make={async () => SNIPPETS[id].write(call, [])}
              fileName={callFileName(id, call.operationId, call.environment)}
              isSecret={false}
            />
          </div>
        </>
      )}
    </div>
  );
}

const titleOf = (id: CallTextId) => CALL_TEXT_WORDS[id].title;
