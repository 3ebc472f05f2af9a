/** An error page is small; what comes later in a large body is not the reason. */
const SEARCHED_CHARACTERS = 64 * 1024;

/** Seen in place of a problem: a header that could not be read. */
const ABSENT = /oauth_parameters_absent\s*(?:=|%3D)/i;
const PROBLEM = /oauth_problem\s*(?:=|%3D)\s*["']?([a-z_]{1,40})/i;

/**
 * The oauth_problem of an answer (OAuth Problem Reporting extension), in lower case.
 * E*TRADE puts it into the WWW-Authenticate header and into the message line of an HTML, XML or JSON error,
 * whatever the content type says.
 */
export function findOAuthProblem(wwwAuthenticate: string | null, body: string): string | null {
  const text = `${wwwAuthenticate ?? ''}\n${body.slice(0, SEARCHED_CHARACTERS)}`;
  const problem = PROBLEM.exec(text)?.[1]?.toLowerCase();
  return problem ?? (ABSENT.test(text) ? 'parameter_absent' : null);
}

const CALLBACK = /oauth_acceptable_callback\s*(?:=|%3D)\s*["']?([^\s"'<>,&]{1,2000})/i;

/** The callback that a refusal says it would accept, as it stands there; null where it says none. */
export function findAcceptableCallback(wwwAuthenticate: string | null, body: string): string | null {
  const [, named = null] =
    CALLBACK.exec(`${wwwAuthenticate ?? ''}\n${body.slice(0, SEARCHED_CHARACTERS)}`) ?? [];
  try {
    return named && decodeURIComponent(named);
  } catch {
    return null;
  }
}

const ACCEPTABLE = /oauth_acceptable_timestamps\s*(?:=|%3D)\s*["']?(\d{1,15})-(\d{1,15})/i;
const DAY_S = 24 * 60 * 60;

/**
 * The middle of the times that a refusal says it would accept, in epoch ms; null where it says none or none that
 * makes sense.
 */
export function findAcceptableTime(wwwAuthenticate: string | null, body: string): number | null {
  const range = ACCEPTABLE.exec(`${wwwAuthenticate ?? ''}\n${body.slice(0, SEARCHED_CHARACTERS)}`);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  const isSensible = from > 0 && from < to && to - from <= DAY_S;
  return isSensible ? ((from + to) / 2) * 1000 : null;
}
