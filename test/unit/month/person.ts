import { dispatch } from '../../emulator/dispatch.ts';
import { codePath } from '../../emulator/pages/code-page-parts.ts';
import { newSession, sessionCookie } from '../../emulator/pages/session.ts';
import { percentEncode } from '../../emulator/rfc5849.ts';
import { seeRequest } from '../../emulator/seen-request.ts';
import { shownCode } from '../../emulator/self-test/test-flow.ts';
import type { World } from '../../emulator/world.ts';

const SESSION = 'logged-on';

/** What stands on one of E*TRADE's pages. */
export type PageContent =
  | { readonly name: 'agreement'; readonly stk1: string }
  | { readonly name: 'code'; readonly verifier: string }
  | { readonly name: 'callback'; readonly url: string }
  | { readonly name: 'other' };

/** A person who is logged on at E*TRADE, and reads its pages. */
export type Person = ReturnType<typeof createPerson>;

export function createPerson(emulator: World) {
  emulator.sessions.set(SESSION, newSession(SESSION, true));
  const load = (method: string, url: URL, body = ''): PageContent => {
    const headers = { host: url.host, cookie: `${sessionCookie}=${SESSION}` };
    const answer = dispatch(seeRequest({ method, url: url.pathname + url.search, headers }, body), emulator);
    const { Location: next } = answer.headers as Record<string, string>;
    if (next?.startsWith('https:')) return { name: 'callback', url: next };
    const page = String(answer.body);
    const stk1 = /name="stk1" value="([^"]*)"/.exec(page)?.[1];
    if (stk1) return { name: 'agreement', stk1 };
    const verifier = shownCode(page);
    return verifier ? { name: 'code', verifier } : { name: 'other' };
  };
  return {
    look: (url: string) => load('GET', new URL(url)),
    press(button: 'Accept' | 'Decline', stk1: string) {
      const body = `stk1=${percentEncode(stk1)}&formpost=1&submit=${button}`;
      return load('POST', new URL(CODE_URL), body);
    },
  };
}

export const CODE_URL = `https://us.etrade.com${codePath}`;
