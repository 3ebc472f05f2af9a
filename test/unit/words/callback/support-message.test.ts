import { expect, it } from 'vitest';
import { type SupportCase, supportMessage } from '@/utils/words/callback/support-message';

const AT = Date.parse('2026-07-14T13:30:05Z');
const ADDRESS = 'https://app.example/cb?user=7';

const CASE: SupportCase = {
  environment: 'production',
  consumerKey: '5a5a…000f',
  address: ADDRESS,
  oob: { at: AT + 60_000, sent: 'oob', answer: { name: 'accepted', confirmed: 'TRUE' } },
  tried: { at: AT + 120_000, sent: ADDRESS, answer: { name: 'rejected', status: 400, acceptable: 'oob' } },
  endings: [
    { how: 'codePage', at: AT, address: null },
    { how: 'byHand', at: AT + 10_000, address: null },
    { how: 'byHand', at: AT + 20_000, address: 'https://app.example/other' },
    { how: 'callback', at: AT + 30_000, address: ADDRESS },
  ],
};

it('asks for activation with the address, the key as it is given, and the evidence in order, in both times', () => {
  expect(supportMessage(CASE).split('\n')).toEqual([
    'Subject: Technical Issues',
    'Topic: E*TRADE API',
    '',
    'Please register and activate the callback address of my consumer key.',
    '',
    'Consumer key (production): 5a5a…000f',
    `Callback address: ${ADDRESS}`,
    '',
    'What I have seen, in New York time and UTC:',
    '- 2026-07-14 09:30:05 (13:30:05 UTC): a login ended on the page with the verification code',
    '- 2026-07-14 09:30:15 (13:30:15 UTC): a login was finished with a code that was entered by hand',
    '- 2026-07-14 09:30:25 (13:30:25 UTC): a login ended at another address, https://app.example/other',
    '- 2026-07-14 09:30:35 (13:30:35 UTC): a login ended at the callback address',
    '- 2026-07-14 09:31:05 (13:31:05 UTC): request_token with oauth_callback=oob was accepted, oauth_callback_confirmed=true',
    `- 2026-07-14 09:32:05 (13:32:05 UTC): request_token with oauth_callback=${ADDRESS} was refused, HTTP 400, oauth_problem=callback_rejected, oauth_acceptable_callback=oob`,
    '',
    'Please tell me when the address is active, or what is missing for it.',
  ]);
});

it('goes by the winter time of New York in winter', () => {
  const at = Date.parse('2026-01-14T03:30:05Z');
  const message = supportMessage({
    ...CASE,
    oob: null,
    tried: null,
    endings: [{ ...CASE.endings[0], at }] as never,
  });
  expect(message).toContain('- 2026-01-13 22:30:05 (03:30:05 UTC): a login ended');
});

it('says nothing of what was not seen, and nothing in words of others', () => {
  const bare = supportMessage({ ...CASE, oob: null, tried: null, endings: [] });
  expect(bare).not.toContain('What I have seen');
  const strange = supportMessage({
    ...CASE,
    oob: { at: AT, sent: 'oob', answer: { name: 'accepted', confirmed: '<b>yes</b>' } },
    tried: {
      at: AT,
      sent: ADDRESS,
      answer: { name: 'rejected', status: 400, acceptable: 'see \n evil.example' },
    },
  });
  expect(strange).not.toMatch(/yes|evil/);
  expect(strange).toContain('oauth_callback_confirmed=false');
});
