/** An error page is small; what comes later in a large body is not the reason. */
const SEARCHED_CHARACTERS = 64 * 1024;

const PROBLEM = /oauth_problem\s*(?:=|%3D)\s*["']?([a-z_]{1,40})/i;

/**
 * The oauth_problem of an answer (OAuth Problem Reporting extension), in lower case.
 * E*TRADE puts it into the WWW-Authenticate header and into the message line of an HTML, XML or JSON error,
 * whatever the content type says.
 */
export function findOAuthProblem(wwwAuthenticate: string | null, body: string): string | null {
  const text = `${wwwAuthenticate ?? ''}\n${body.slice(0, SEARCHED_CHARACTERS)}`;
  return PROBLEM.exec(text)?.[1]?.toLowerCase() ?? null;
}
