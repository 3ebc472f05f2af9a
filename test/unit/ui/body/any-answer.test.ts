import { describe, expect, it } from 'vitest';
import { readAccounts } from '@/entrypoints/background/calls/read-accounts';
import { bodyTokens } from '@/utils/ui/body/body-tokens';
import { callAnswers } from '../../../e2e/hostile/corpus/call-answers.ts';
import { prettyText } from './pretty-text.ts';

/** What a browser makes of these bytes; some of the same answers go through a real one, end to end. */
const BODIES = callAnswers(250).map(({ body }) =>
  typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array),
);

/** The answer of List Accounts with this in place of its accounts, where it is JSON at all. */
const asAccounts = (body: string) => `{"AccountListResponse":{"Accounts":{"Account":${body}}}}`;

const withoutBlanks = (text: string) => text.replace(/\s/g, '');

/** One text for each body that is not as it should be: its beginning. */
const wrongBodies = (isRight: (body: string) => boolean) =>
  BODIES.filter((body) => !isRight(body)).map((body) => body.slice(0, 200));

describe('any answer to a call', () => {
  it('is shown as it came, but for blanks', () => {
    const wrong = wrongBodies((body) => {
      const { kind, text } = prettyText(body);
      return kind === 'text' ? text === body : withoutBlanks(text) === withoutBlanks(body);
    });
    expect(wrong).toEqual([]);
    const kinds = new Set(BODIES.map((body) => prettyText(body).kind));
    expect(kinds).toEqual(new Set(['json', 'xml', 'text']));
  });

  it('is cut into colours and joined again without a loss', () => {
    const wrong = wrongBodies((body) => {
      const { kind, text } = prettyText(body);
      const parts = bodyTokens(kind, text).map((token) => token.text);
      return parts.join('') === text;
    });
    expect(wrong).toEqual([]);
  });

  it('names no account that could not be one', () => {
    const wrong = wrongBodies((body) =>
      [body, asAccounts(body)]
        .flatMap((text) => readAccounts(text) ?? [])
        .every(
          ({ accountIdKey, description }) =>
            /^[\x21-\x7e]{1,64}$/.test(accountIdKey) && description.length <= 200,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('changes no prototype', () => {
    for (const body of BODIES) readAccounts(asAccounts(body));
    expect('polluted' in {}).toBe(false);
  });
});
