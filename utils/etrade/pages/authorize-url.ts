/**
 * docs: authorize. Each value encoded once: an unencoded `+` of a token ends on the logon-delay page.
 * @param consumerKey sent as `key`, not the standard's oauth_consumer_key
 * @param requestToken sent as `token`
 */
export function authorizeUrl(consumerKey: string, requestToken: string): string {
  const key = encodeURIComponent(consumerKey);
  const token = encodeURIComponent(requestToken);
  return `https://us.etrade.com/e/t/etws/authorize?key=${key}&token=${token}`;
}
