import type { LostReply, Reply } from '../messages/command.ts';
import { sentencesOf } from './failure-words.ts';
import { rejectionWords } from './rejection-words.ts';

/** What has to be said about the answer to a command; null where the state shows that it worked, and of a question. */
export function replyWords(reply: Reply | LostReply): string | null {
  switch (reply.name) {
    case 'done':
      return null;
    case 'rejected':
      return rejectionWords(reply);
    case 'failed':
      return sentencesOf(reply.failure);
    case 'callbackHeard':
    case 'tokenWorks':
      return null;
    case 'tokenKept':
      return 'The earlier token is kept. Whether it still works is not known: try a call.';
    case 'tokenGone':
      return 'E*TRADE does not accept this token any more, so there was nothing left to revoke.';
    case 'lost':
      return 'The browser stopped Opening Bell in between. What you see is up to date.';
  }
}

/** What is asked before a token that works is put at risk by another login. */
export function tokenWorksQuestion({ isKnown }: Extract<Reply, { name: 'tokenWorks' }>): string {
  return `${isKnown ? 'This token still works.' : 'This token may still work.'} A new login may cut off programs that use it. Connect anyway?`;
}
