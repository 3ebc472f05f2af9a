/** An error is small; a number deep inside a large body is something else. */
const SEARCHED_CHARACTERS = 4096;

const JSON_CODE = /^\s*\{\s*"Error"\s*:[^}]*"code"\s*:\s*"?(\d{1,6})\b/;
const XML_CODE = /<Error>\s*(?:<message>[^<]*<\/message>\s*)?<code>\s*(\d{1,6})\s*<\/code>/;

/** The number of a v1 error, which comes as JSON or as XML whatever was asked for; null where there is none. */
export function findApiErrorCode(body: string): number | null {
  const start = body.slice(0, SEARCHED_CHARACTERS);
  const code = (JSON_CODE.exec(start) ?? XML_CODE.exec(start))?.[1];
  // Zero stands beside an oauth_problem and says nothing of its own.
  return Number(code) || null;
}
