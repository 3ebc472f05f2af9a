import { header, type SeenRequest } from '../seen-request.ts';

export interface Session {
  id: string;
  /** False until the SMS page, if any, is passed. */
  loggedIn: boolean;
  /** Request token of each agreement shown, by its stk1 value. */
  agreements: Map<string, string>;
  /** What the authorize page asked for, when the agreement has its own address. */
  pendingToken: string | null;
  /** The last code shown, for a code page inside a frame. */
  lastCode: string;
}

export const sessionCookie = 'emulated_session';

export const newSession = (id: string, loggedIn: boolean): Session => ({
  id,
  loggedIn,
  agreements: new Map(),
  pendingToken: null,
  lastCode: '',
});

/** For the whole domain and for cross-site requests, so that a careless fetch to the API would send it. */
export const setCookie = (id: string): string =>
  `${sessionCookie}=${id}; Domain=.etrade.com; Path=/; Secure; HttpOnly; SameSite=None`;

export function sessionOf(request: SeenRequest, sessions: ReadonlyMap<string, Session>): Session | undefined {
  const cookies = header(request, 'cookie').split(/;\s*/);
  const id = cookies
    .find((cookie) => cookie.startsWith(`${sessionCookie}=`))
    ?.slice(sessionCookie.length + 1);
  return sessions.get(id ?? '');
}
