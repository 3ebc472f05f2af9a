import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSignatures } from '@/utils/oauth/compare/compare-signatures';
import { readPasted } from '@/utils/oauth/compare/read-pasted';
import { endOf } from './end-of.ts';

const HEADER = 'OAuth oauth_token="a%2Bb", oauth_signature="c%3D"';

/** What is sent, as far as a line tells it. */
function requestIn(line: string) {
  const pasted = readPasted(line);
  return pasted.name === 'header' ? pasted.request : pasted;
}

describe('a line for curl', () => {
  const url = 'https://api.etrade.com/v1/accounts/list?a=1&b=2';
  it.each<[what: string, line: string, request: object]>([
    ['plain', `curl '${url}' -H 'Authorization: ${HEADER}'`, { method: 'GET', url }],
    ['with a prompt', `$ curl -s -i "${url}" -H 'authorization: ${HEADER}'`, { method: 'GET', url }],
    ['over lines', `curl -X GET \\\n  -H 'Authorization: ${HEADER}' \\\n  '${url}'`, { method: 'GET', url }],
    [
      'of Windows',
      `curl.exe -H "Authorization: ${HEADER.replaceAll('"', '\\"')}" ^\r\n "${url}"`,
      { method: 'GET', url },
    ],
    ['stuck together', `curl -XDELETE -H'Authorization: ${HEADER}' --url=${url}`, { method: 'DELETE', url }],
    [
      'with a form',
      `curl ${"'"}${url}${"'"} -H 'Authorization: ${HEADER}' -d a=1 --data 'b=x+y'`,
      {
        method: 'POST',
        url,
        form: [
          ['a', '1'],
          ['b', 'x y'],
        ],
      },
    ],
    [
      'with JSON',
      `curl '${url}' -H 'Authorization: ${HEADER}' -H 'Content-Type: application/json' -d '{"a":1}'`,
      { method: 'POST', url, body: '{"a":1}' },
    ],
    [
      'with --json and a method',
      `curl -X PUT '${url}' -H 'Authorization: ${HEADER}' --json '{"a":1}'`,
      { method: 'PUT', url, body: '{"a":1}' },
    ],
    [
      'with -G',
      `curl -G '${url}' -d c=3 -H 'Authorization: ${HEADER}'`,
      { method: 'GET', url: `${url}&c=3` },
    ],
    [
      'with options that are nothing to a signature',
      `curl -A 'my agent' --cookie x -o out.json '${url}' -H 'Accept: x' -H 'Authorization: ${HEADER}'`,
      { method: 'GET', url },
    ],
    [
      'with -G and what is still to be encoded',
      `curl -sG '${url}' --data-urlencode 'x=a b&c' -d y=1 -H 'Authorization: ${HEADER}'`,
      { method: 'GET', url: `${url}&x=a+b%26c&y=1` },
    ],
    [
      'with a form that is still to be encoded',
      `curl '${url}' --data-urlencode 'x=a+b=' --data-urlencode '=c d' -H 'Authorization: ${HEADER}'`,
      {
        method: 'POST',
        url,
        form: [
          ['x', 'a+b='],
          ['c d', ''],
        ],
      },
    ],
    [
      'with --url-query',
      `curl '${url}' --url-query 'x=a b' --url-query +y=%20 -H 'Authorization: ${HEADER}'`,
      { method: 'GET', url: `${url}&x=a+b&y=%20` },
    ],
    ...[
      "-w '%{http_code}'",
      '--max-time 10',
      '--connect-timeout 5',
      '-c jar.txt',
      '-x http://proxy.example:8080',
      '--retry 3',
      '-sSw x',
      '--an-option-of-tomorrow 5',
    ].map((option): [string, string, object] => [
      `with an option before its address: ${option}`,
      `curl ${option} '${url}' -H 'Authorization: ${HEADER}'`,
      { method: 'GET', url },
    ]),
    ['that asks for the head', `curl -sI '${url}' -H 'Authorization: ${HEADER}'`, { method: 'HEAD', url }],
    ['that sends parts', `curl -F a=b '${url}' -H 'Authorization: ${HEADER}'`, { method: 'POST', url }],
    ['that sends a file', `curl -T a.txt '${url}' -H 'Authorization: ${HEADER}'`, { method: 'PUT', url }],
    ['with letters together', `curl -sXPUT '${url}' -H 'Authorization: ${HEADER}'`, { method: 'PUT', url }],
  ])('is read %s', (_, line, request) => {
    expect(requestIn(line)).toEqual(request);
  });

  it('brings its header as it is', () => {
    const pasted = readPasted(`curl -H 'Authorization: ${HEADER}' ${url}`);
    expect(pasted).toMatchObject({ header: { parameters: [{ value: 'a+b' }, { value: 'c=' }] } });
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['notRecognised', ''],
    ['notRecognised', 'hello'],
    ['otherScheme', 'Authorization: Bearer abc'],
    ['otherScheme', "curl https://x.com -H 'Authorization: Basic abc'"],
    ['noHeader', 'curl https://api.etrade.com/'],
    ['noSignature', 'OAuth oauth_token="1"'],
    ['tooLong', 'x'.repeat(20_001)],
  ])('is told why: %s', (why, text) => {
    expect(readPasted(text)).toEqual({ name: 'unread', why });
  });
});

describe('anything at all', () => {
  const beginning = fc.constantFrom(
    '',
    'OAuth ',
    'OAuth oauth_signature="',
    'curl ',
    'curl https://x.com --data-urlencode \ud800',
    'GET&https%3A%2F%2Fx.com&',
  );
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '=',
      '"',
      "'",
      '\\',
      '%',
      '%zz',
      '&',
      ',',
      '__proto__=1',
      '\ud800',
      'oauth_nonce="1"',
      '-H ',
    ),
  );
  const pasted = fc
    .tuple(beginning, fc.array(part, { maxLength: 8 }))
    .map(([first, rest]) => first + rest.join(''));
  const url = fc.constantFrom(
    'https://x.com/a?b=c',
    '',
    'ftp://x/',
    'https://x.com/?__proto__=1',
    'http://[',
    'x',
  );

  it('is read, or told why not, and never fails', () => {
    fc.assert(
      fc.property(pasted, url, (text, address) => {
        const read = readPasted(text);
        if (read.name === 'unread') return;
        const steps = compareSignatures({
          pasted: read,
          request: { method: 'GET', url: address, body: text },
          purpose: 'call',
          consumer: { key: 'k', secret: 's' },
          token: { token: 't', secret: 'u' },
          now: 0,
          hosts: [],
        });
        const compared = endOf(steps);
        expect(compared.name).toMatch(/^[a-z]+$/i);
      }),
      { numRuns: 150 },
    );
  });

  it('is read in no time, however long and odd', () => {
    const startedAt = performance.now();
    for (const odd of ['a', '=', '"', "'", '\\', '%', '%26', '&', ' ', "'a", '$']) {
      for (const first of ['', 'OAuth ', 'curl ', 'GET&https%3A']) {
        readPasted(first + odd.repeat(Math.floor(19_900 / odd.length)));
      }
    }
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
