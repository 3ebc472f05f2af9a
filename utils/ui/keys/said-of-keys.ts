import type { FailureCode } from '../../connection/failures/failure.ts';
import type { KeyField } from '../../etrade/parse-consumer-keys.ts';
import type { LostReply, ReplyOf } from '../../messages/command.ts';
import { sentencesOf } from '../../words/failure-words.ts';
import { KEYS_CHANGED, KEYS_CHECK_LOST, keyFaultWords, keysAccepted } from '../../words/keys-words.ts';
import { objectionWords } from '../../words/passphrase-words.ts';
import { rejectionWords } from '../../words/rejection-words.ts';
import { problem, type Said, well } from '../wiring/use-command.ts';
import type { Refused } from './change-keys.ts';

/** What is said of keys, and at which field where it is about one. */
export interface SaidOfKeys extends Said {
  readonly field?: KeyField | undefined;
}

/** Why nothing was saved. */
export function saidOfSaving(saving: Refused | { readonly name: 'notStored' }): SaidOfKeys {
  switch (saving.name) {
    case 'keysInvalid':
      return { ...problem(keyFaultWords(saving.field, saving.fault)), field: saving.field };
    case 'passphraseInvalid':
      return problem(objectionWords(saving.objection));
    case 'locked':
      return problem(sentencesOf({ code: 'locked' }));
    case 'notStored':
      return problem(KEYS_CHANGED.notStored);
  }
}

/** Which field a refusal of E*TRADE is about. */
const REFUSED_FIELD: Readonly<Partial<Record<FailureCode, KeyField>>> = {
  consumerKeyRejected: 'key',
  signatureRefused: 'secret',
};

/** What E*TRADE has said of a pair. */
export function saidOfCheck(reply: ReplyOf<'checkKeys'> | LostReply): SaidOfKeys {
  switch (reply.name) {
    case 'done':
      return well(keysAccepted(reply.tookMs));
    case 'rejected':
      return problem(rejectionWords(reply));
    case 'failed':
      return { ...problem(sentencesOf(reply.failure)), field: REFUSED_FIELD[reply.failure.code] };
    case 'lost':
      return problem(KEYS_CHECK_LOST);
  }
}
