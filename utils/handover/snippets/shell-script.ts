import type { Pair } from '../../oauth/pair.ts';
import { baseStringUri, percentEncode } from '../../oauth/signature.ts';
import { inShell } from './quoting.ts';
import { ACCEPT, partsOf, type SnippetCall, spelt } from './snippet-call.ts';
import { READ } from './variables.ts';

/** The header's own parameters; what is known only when the script runs, as the script has it. */
const OAUTH: readonly Pair[] = [
  ['oauth_consumer_key', `$(encode "$${READ.key}")`],
  ['oauth_nonce', '$nonce'],
  ['oauth_signature_method', 'HMAC-SHA1'],
  ['oauth_timestamp', '$timestamp'],
  ['oauth_token', `$(encode "$${READ.token}")`],
];

const rank = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** RFC 5849 3.4.1.3.2: sorted by name, then value. Encoded, no sign of the query means anything in double quotes. */
function parameterString(address: string): string {
  const query = partsOf(address).parameters.map(
    ([name, value]): Pair => [percentEncode(name), percentEncode(value)],
  );
  return [...query, ...OAUTH]
    .sort(([name, value], [otherName, otherValue]) => rank(name, otherName) || rank(value, otherValue))
    .map((pair) => pair.join('='))
    .join('&');
}

/** Signs by itself, with what every system has: sh, od, awk, openssl and curl. */
export function shellScript({ url }: SnippetCall): string {
  const signature: Pair = ['oauth_signature', '$(encode "$signature")'];
  const header = [...OAUTH, signature].map(([name, value]) => `${name}=\\"${value}\\"`).join(', ');
  return `#!/bin/sh
# ${READ.key}, ${READ.secret}, ${READ.token}, ${READ.tokenSecret}
set -eu

encode() {
  printf %s "$1" | od -An -v -tx1 | LC_ALL=C awk '
    BEGIN {
      for (n = 33; n < 127; n++) {
        sign = sprintf("%c", n)
        if (sign ~ /[A-Za-z0-9._~-]/) plain[sprintf("%02x", n)] = sign
      }
    }
    { for (i = 1; i <= NF; i++) printf "%s", ($i in plain) ? plain[$i] : "%" toupper($i) }
  '
}

nonce=$(openssl rand -hex 16)
timestamp=$(date +%s)
parameters="${parameterString(url)}"
text="GET&$(encode ${inShell(baseStringUri(url))})&$(encode "$parameters")"
key="$(encode "$${READ.secret}")&$(encode "$${READ.tokenSecret}")"
signature=$(printf %s "$text" | openssl dgst -sha1 -hmac "$key" -binary | openssl base64)

curl -g -sS ${inShell(spelt(url))} \\
  -H ${inShell(`Accept: ${ACCEPT}`)} \\
  -H "Authorization: OAuth ${header}"
`;
}
