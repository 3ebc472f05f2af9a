import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { RequestView } from '@/entrypoints/console/request/RequestView';
import type { Profile } from '@/utils/connection/profile';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { textOf } from '../../drawn.ts';

const SENT = { method: 'GET', url: 'https://apisb.etrade.com/v1/x', nonce: 'n', timestamp: 1_767_330_000 };
const PROFILE: Profile = {
  id: 'sandbox',
  label: 'Sandbox',
  environment: 'sandbox',
  oauthHost: 'api.etrade.com',
};

function shown({ method = 'GET', isWhole = true, isCut = false }) {
  const sent = { ...SENT, method };
  const outcome = { name: 'answered', status: 200, tookMs: 1, contentType: '', sent, isCut } as const;
  const call = { callId: '1', operationId: 'x', input: {}, startedAt: 7, outcome };
  const answered: Answered = { profile: PROFILE, call, outcome, body: '{"a":"é"}', isWhole };
  return textOf(h(RequestView, answered));
}

describe('the request of an answer', () => {
  it.each(['POST', 'PUT'])('of %s has the header of its body, which is said not to be signed', (method) => {
    expect(shown({ method })).toContain('Accept: application/json\nContent-Type: application/json');
    expect(shown({ method })).toContain('With a JSON body, which is not signed.');
  });

  it.each(['GET', 'DELETE'])('of %s has no body, nor a header of one', (method) => {
    expect(shown({ method })).toContain('Accept: application/json');
    expect(shown({ method })).not.toMatch(/Content-Type|JSON body/);
  });
});

describe('the size of an answer', () => {
  it('is there with the whole of it, and where it was cut', () => {
    expect(shown({})).toContain('10 bytes');
    expect(shown({})).not.toContain('cut there');
    expect(shown({ isCut: true })).toContain('10 bytes, cut there');
  });

  it('is not told of its beginning alone', () => {
    expect(shown({ isWhole: false, isCut: true })).not.toMatch(/bytes|cut there/);
  });
});
