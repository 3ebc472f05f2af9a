import { quoted } from './quoting.ts';
import { ACCEPT, type SnippetCall, spelt } from './snippet-call.ts';
import { before, inNode, READ, type Variables } from './variables.ts';

const NAMES = Object.values(READ).join(', ');

export function nodeSnippet({ url }: SnippetCall, variables: Variables): string {
  const rest = `const { ${NAMES} } = process.env;
const oauth = new OAuth({
  consumer: { key: ${READ.key}, secret: ${READ.secret} },
  signature_method: 'HMAC-SHA1',
  hash_function: (text, key) => createHmac('sha1', key).update(text).digest('base64'),
});
const request = { method: 'GET', url: ${quoted(spelt(url))} };
const signed = oauth.authorize(request, { key: ${READ.token}, secret: ${READ.tokenSecret} });
const headers = { Accept: ${quoted(ACCEPT)}, ...oauth.toHeader(signed) };
const answer = await fetch(request.url, { headers });
console.log(answer.status, await answer.text());
`;
  return `import { createHmac } from 'node:crypto';\nimport OAuth from 'oauth-1.0a';\n\n${before(inNode(variables), rest)}`;
}
