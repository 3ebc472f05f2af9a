/** What E*TRADE was seen to write. Its documents name the fields of a token instead; some clients found nothing. */
const SENTENCES = {
  renew_access_token: /^access token has been renewed\.?$/i,
  revoke_access_token: /^revoked access token\.?$/i,
} as const;

const TOKEN = /^(?:[\w.~%+/=&-]*&)?oauth_token=[\w.~%+/=&-]+$/;

/** Whether the body of a 2xx says that it was done: a page or another sentence in its place confirms nothing. */
export function isConfirmation(endpoint: keyof typeof SENTENCES, body: string): boolean {
  const text = body.trim();
  return text === '' || SENTENCES[endpoint].test(text) || TOKEN.test(text);
}
