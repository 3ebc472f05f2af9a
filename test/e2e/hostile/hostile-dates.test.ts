import { describe, expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const TEN_YEARS_MS = 10 * 365.25 * 24 * 60 * 60_000;
const CALL = '/v1/accounts/list';

describe('a Date that is ten years off', () => {
  it.each([
    ['ahead', TEN_YEARS_MS],
    ['behind', -TEN_YEARS_MS],
  ])(
    '%s and said once moves no clock: the token stays, and the next call is signed as ever',
    async (_name, shiftMs) => {
      const { emulator, connect, signedRequests } = stage();
      const popup = await connect();
      answerWithDate(emulator.clock.now() + shiftMs);
      await popup.send('List Accounts');
      await popup.response('said in passing');
      expect(await popup.status()).toMatch(/^Connected/);
      await popup.send('List Accounts');
      await popup.response('"accountIdKey"');
      expect(await popup.status()).toMatch(/^Connected/);
      expect(signedRequests(CALL).map(({ status }) => status)).toEqual([200, 200]);
      expect(emulator.journal.filter(({ status }) => status === 401)).toEqual([]);
    },
  );
});

function answerWithDate(at: number): void {
  const headers = { Date: new Date(at).toUTCString(), 'Content-Type': 'application/json' };
  stage().emulator.answer({ path: CALL }, { status: 200, headers, body: '{"note":"said in passing"}' });
}
