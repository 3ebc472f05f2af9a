import { HIDDEN } from '@/utils/handover/mask';
import type { SentRequest } from '@/utils/storage/call-items';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { CopyButton } from '@/utils/ui/parts/CopyButton';
import { formatDayAndTime, formatSize, NEW_YORK } from '@/utils/words/format-time';
import { statusText } from '@/utils/words/http-status';
import { visibleText } from '@/utils/words/visible-text';
import { NameTable } from './NameTable.tsx';
import { urlParts } from './url-parts.ts';

/** The request as it was signed, and the headers of its answer. */
export function RequestView({ outcome, body, isWhole }: Answered) {
  const { sent, headers, status, tookMs, contentType } = outcome;
  return (
    <div class="request">
      <h3>Request</h3>
      {sent ? <Sent sent={sent} /> : <p class="aside">How it was signed was not kept.</p>}
      <h3>Answer</h3>
      <NameTable
        label="Answer"
        rows={[
          ['status', statusText(status)],
          ['time', `${tookMs} ms`],
          ['size', isWhole ? sizeOf(body, outcome.isCut === true) : 'Reading the rest…'],
          ['type', visibleText(contentType) || 'not said'],
        ]}
      />
      {headers && headers.length > 0 && (
        <>
          <NameTable
            label="Headers of the answer"
            rows={headers.map(([name, value]) => [name, visibleText(value)])}
          />
          <CopyButton
            text={headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
            label="Copy headers of the answer"
          />
        </>
      )}
    </div>
  );
}

function sizeOf(body: string, isCut: boolean): string {
  const bytes = new Blob([body]).size;
  return `${formatSize(bytes)}, ${bytes} bytes${isCut ? ', cut there' : ''}`;
}

/** Those that bring a body: what is deleted stands in the path. */
const WITH_BODY: readonly string[] = ['POST', 'PUT'];

/** Key, token and signature are masked: with the nonce they would be the request once more. */
function Sent({ sent: { method, url, nonce, timestamp } }: { sent: SentRequest }) {
  const at = timestamp * 1000;
  const hasBody = WITH_BODY.includes(method);
  const headers = [
    `Authorization: ${maskedHeader(nonce, timestamp)}`,
    'Accept: application/json',
    ...(hasBody ? ['Content-Type: application/json'] : []),
  ].join('\n');
  return (
    <>
      <pre class="sent">{`${method} ${url}\n${headers}`}</pre>
      {hasBody && <p class="aside">With a JSON body, which is not signed.</p>}
      <p class="copies">
        <CopyButton text={url} label="Copy URL" />
        <CopyButton text={headers} label="Copy headers of the request" />
      </p>
      <NameTable label="Parts of the URL" rows={urlParts(url)} />
      <NameTable
        label="When it was signed"
        rows={[
          ['nonce', nonce],
          ['timestamp', `${timestamp}`],
          ['New York', formatDayAndTime(at, NEW_YORK)],
          ['here', formatDayAndTime(at)],
        ]}
      />
    </>
  );
}

const maskedHeader = (nonce: string, timestamp: number) =>
  `OAuth ${[
    ['oauth_consumer_key', HIDDEN],
    ['oauth_nonce', nonce],
    ['oauth_signature', HIDDEN],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', timestamp],
    ['oauth_token', HIDDEN],
  ]
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')}`;
