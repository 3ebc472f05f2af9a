import { describe, expect, it } from 'vitest';
import type { LostReply, Reply } from '@/utils/messages/command';
import type { Rejection } from '@/utils/messages/rejection';
import { sentencesOf } from '@/utils/words/failure-words';
import { rejectionWords } from '@/utils/words/rejection-words';
import { replyWords, tokenWorksQuestion } from '@/utils/words/reply-words';
import { failure } from '../connection/samples.ts';

/** One of each reason; one that is forgotten does not compile. */
const REJECTIONS: { readonly [Reason in Rejection['reason']]: Rejection & { reason: Reason } } = {
  pause: { reason: 'pause', seconds: 7 },
  valueUnusable: { reason: 'valueUnusable', parameter: 'symbols', fault: 'missing' },
  tooLong: { reason: 'tooLong' },
  noTokenForCall: { reason: 'noTokenForCall' },
  asksFirst: { reason: 'asksFirst' },
  sandboxOnly: { reason: 'sandboxOnly' },
  changeUnderWay: { reason: 'changeUnderWay' },
  nothingToRenew: { reason: 'nothingToRenew' },
  notRenewedButWorks: { reason: 'notRenewedButWorks' },
  notRenewed: { reason: 'notRenewed' },
  nothingToRevoke: { reason: 'nothingToRevoke' },
  nothingToLock: { reason: 'nothingToLock' },
  noLoginWaits: { reason: 'noLoginWaits' },
  noCode: { reason: 'noCode' },
  codeOfOtherLogin: { reason: 'codeOfOtherLogin' },
  loginUnderWay: { reason: 'loginUnderWay' },
  noCallbackAddress: { reason: 'noCallbackAddress' },
  nothingToSend: { reason: 'nothingToSend' },
  codeNotTaken: { reason: 'codeNotTaken' },
  noTokenToSend: { reason: 'noTokenToSend' },
};
const ALL: readonly Rejection[] = Object.values(REJECTIONS);

describe('a rejection', () => {
  it.each(ALL)('for $reason is told in a sentence', (rejection) => {
    expect(rejectionWords(rejection)).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('is told like no other', () => {
    expect(new Set(ALL.map(rejectionWords)).size).toBe(ALL.length);
  });

  it('names what a person has to know', () => {
    expect(rejectionWords(REJECTIONS.pause)).toContain('7 seconds');
    expect(rejectionWords(REJECTIONS.valueUnusable)).toContain('symbols');
  });
});

describe('the answer to a command', () => {
  it.each<[Reply | LostReply, string | null]>([
    [{ name: 'done' }, null],
    [{ name: 'rejected', reason: 'noCode' }, rejectionWords({ reason: 'noCode' })],
    [{ name: 'failed', failure }, sentencesOf(failure)],
  ])('%j', (reply, words) => {
    expect(replyWords(reply)).toBe(words);
  });

  it('asks before a token that works is put at risk', () => {
    expect(tokenWorksQuestion({ name: 'tokenWorks', isKnown: true })).toMatch(
      /^This token still works\..*\?$/,
    );
    expect(tokenWorksQuestion({ name: 'tokenWorks', isKnown: false })).toMatch(
      /^This token may still work\..*\?$/,
    );
  });

  it('that was lost is told as lost', () => {
    expect(replyWords({ name: 'lost' })).toContain('The browser stopped Opening Bell');
  });
});
