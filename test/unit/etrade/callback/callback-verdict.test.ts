import { describe, expect, it } from 'vitest';
import {
  type CallbackEvidence,
  type CallbackHeard,
  callbackVerdict,
  type LoginEnding,
} from '@/utils/etrade/callback/callback-verdict';

const MINE = 'https://app.example/cb';
const OTHER = 'https://app.example/other';
const EVIL = 'javascript:alert(1)';

const oob = (confirmed: string | null): CallbackHeard => ({
  at: 50,
  sent: 'oob',
  answer: { name: 'accepted', confirmed },
});
const accepted: CallbackHeard = { at: 60, sent: MINE, answer: { name: 'accepted', confirmed: null } };
const rejected = (acceptable: string | null): CallbackHeard => ({
  at: 60,
  sent: MINE,
  answer: { name: 'rejected', status: 400, acceptable },
});
const codePage = (at = 10): LoginEnding => ({ how: 'codePage', at, address: null });
const typed = (at = 20): LoginEnding => ({ how: 'byHand', at, address: null });
const pasted = (address: string, at = 10): LoginEnding => ({ how: 'byHand', at, address });
const cameTo = (address: string, at = 10): LoginEnding => ({ how: 'callback', at, address });

const NOTHING: CallbackEvidence = { address: MINE, oob: null, tried: null, endings: [] };

describe('what is heard of a callback', () => {
  it.each<[what: string, evidence: Partial<CallbackEvidence>, code: string, reason: string]>([
    ['nothing', {}, 'unknown', 'nothingHeard'],
    ['an answer without a flag', { oob: oob(null) }, 'unknown', 'nothingHeard'],
    ['a flag that says true of any key', { oob: oob('true') }, 'unknown', 'confirmedAnyway'],
    ['the same in capitals', { oob: oob('TRUE') }, 'unknown', 'confirmedAnyway'],
    ['a flag that says false', { oob: oob('false') }, 'nothingRegistered', 'notConfirmed'],
    [
      'a flag that says false, and a refused address',
      { oob: oob('false'), tried: rejected('oob') },
      'nothingRegistered',
      'notConfirmed',
    ],
    ['an accepted address', { oob: oob('false'), tried: accepted }, 'active', 'addressAccepted'],
    ['a refused address', { oob: oob('true'), tried: rejected('oob') }, 'notActive', 'addressRejected'],
    ['the same without a word more', { tried: rejected(null) }, 'notActive', 'addressRejected'],
    ['the same that names the address itself', { tried: rejected(MINE) }, 'notActive', 'addressRejected'],
    ['the same that names what is no address', { tried: rejected(EVIL) }, 'notActive', 'addressRejected'],
    ['a refused address, and another one named', { tried: rejected(OTHER) }, 'activeElsewhere', 'otherNamed'],
    ['a login on the code page', { endings: [codePage()] }, 'notActive', 'codePageDespiteAddress'],
    [
      'a login on the code page of who saved no address',
      { address: null, endings: [codePage()] },
      'nothingRegistered',
      'codePageWithoutAddress',
    ],
    ['a login at the address', { endings: [codePage(5), cameTo(MINE)] }, 'active', 'loginCameThere'],
    ['the address pasted by hand', { endings: [pasted(MINE)] }, 'active', 'loginCameThere'],
    [
      'a login at the address, which is refused when it is sent',
      { endings: [cameTo(MINE)], tried: rejected('oob') },
      'active',
      'loginCameThere',
    ],
    [
      'a login at another address',
      { endings: [pasted(OTHER)], tried: rejected('oob') },
      'activeElsewhere',
      'loginWentElsewhere',
    ],
    [
      'a login at an address of who saved none',
      { address: null, endings: [pasted(OTHER)] },
      'activeElsewhere',
      'loginWentElsewhere',
    ],
    [
      'a login at another address, and mine accepted since',
      { endings: [cameTo(OTHER)], tried: accepted },
      'active',
      'addressAccepted',
    ],
    [
      'a code that was typed: it may have stood anywhere',
      { endings: [cameTo(MINE), typed()] },
      'active',
      'loginCameThere',
    ],
    [
      'a page of E*TRADE, pasted',
      { endings: [pasted('https://us.etrade.com/x')] },
      'unknown',
      'nothingHeard',
    ],
    ['only such a code', { endings: [typed()] }, 'unknown', 'nothingHeard'],
    [
      'an accepted address, and the code page since',
      { tried: accepted, endings: [codePage(70)] },
      'notActive',
      'codePageDespiteAddress',
    ],
    [
      'an answer to an address that is not the saved one any more',
      { address: OTHER, tried: accepted },
      'unknown',
      'nothingHeard',
    ],
  ])('%s', (_, evidence, code, reason) => {
    expect(callbackVerdict({ ...NOTHING, ...evidence })).toMatchObject({ code, reason });
  });

  it.each<[string, Partial<CallbackEvidence>]>([
    ['where the last login went', { endings: [cameTo(OTHER)], tried: rejected('oob') }],
    ['what E*TRADE has named', { endings: [codePage()], tried: rejected(OTHER) }],
  ])('the other address is %s', (_, evidence) => {
    expect(callbackVerdict({ ...NOTHING, ...evidence }).elsewhere).toBe(OTHER);
  });

  it('has a verdict for everything that may come together, and names another address only where one is active', () => {
    const endings = [
      [],
      [codePage()],
      [typed()],
      [cameTo(MINE)],
      [cameTo(OTHER)],
      [pasted(OTHER), codePage(11)],
    ];
    const tried = [null, accepted, rejected('oob'), rejected(OTHER), rejected(EVIL)];
    for (const address of [null, MINE, OTHER])
      for (const heard of [null, oob('true'), oob('false'), oob('<b>')])
        for (const answer of tried)
          for (const ended of endings) {
            const verdict = callbackVerdict({ address, oob: heard, tried: answer, endings: ended });
            expect(verdict.elsewhere !== null).toBe(verdict.code === 'activeElsewhere');
            expect(verdict.elsewhere).not.toBe(EVIL);
          }
  });
});
