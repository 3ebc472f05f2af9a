import type { LostReply, ReplyOf } from '@/utils/messages/command';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { sentencesOf } from '@/utils/words/failure-words';
import { KEYS_CHANGED, KEYS_CHECK_LOST, keyFaultWords, keysAccepted } from '@/utils/words/keys-words';
import { objectionWords } from '@/utils/words/passphrase-words';
import { rejectionWords } from '@/utils/words/rejection-words';
import type { Refused } from './change-keys.ts';

/** Why nothing was saved. */
export function saidOfSaving(saving: Refused | { readonly name: 'notStored' }): Said {
  switch (saving.name) {
    case 'keysInvalid':
      return problem(keyFaultWords(saving.field, saving.fault));
    case 'passphraseInvalid':
      return problem(objectionWords(saving.objection));
    case 'locked':
      return problem(sentencesOf({ code: 'locked' }));
    case 'notStored':
      return problem(KEYS_CHANGED.notStored);
  }
}

/** What E*TRADE has said of a pair. */
export function saidOfCheck(reply: ReplyOf<'checkKeys'> | LostReply): Said {
  switch (reply.name) {
    case 'done':
      return well(keysAccepted(reply.tookMs));
    case 'rejected':
      return problem(rejectionWords(reply));
    case 'failed':
      return problem(sentencesOf(reply.failure));
    case 'lost':
      return problem(KEYS_CHECK_LOST);
  }
}
