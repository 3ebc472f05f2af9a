import { createHmac, randomBytes } from 'node:crypto';
import { type ClientRequest, type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** What a test may do otherwise than the extension does it; null leaves a header out. */
export interface Otherwise {
  readonly secret?: string;
  readonly id?: string;
  readonly at?: number | string;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly send?: (request: ClientRequest, body: Buffer) => void;
}

export interface Event {
  readonly type: string;
  readonly timestamp?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;
export const newId = () => `msg_${randomBytes(18).toString('base64url')}`;

const signed = (secret: string, ...parts: (string | Buffer)[]) => {
  const hmac = createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'));
  for (const part of parts) hmac.update(part);
  return `v1,${hmac.digest('base64')}`;
};

/** Speaks the contract of local push as the extension does, and is strict about what comes back. */
export class Sender {
  readonly origin = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

  readonly port: number;
  readonly secret: string;

  constructor(port: number, secret: string) {
    this.port = port;
    this.secret = secret;
  }

  /** Any body, as the extension sends it but for what is said otherwise. */
  post(text: string | Buffer, otherwise: Otherwise = {}): Promise<Answer> {
    const body = Buffer.from(text);
    const { secret = this.secret, id = newId(), at = Math.floor(Date.now() / 1000) } = otherwise;
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': String(body.length),
      Origin: this.origin,
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': signed(secret, `${id}.${at}.`, body),
      ...otherwise.headers,
    };
    const kept = Object.entries(headers).filter((each): each is [string, string] => each[1] !== null);
    const to = { host: '127.0.0.1', port: this.port, method: 'POST', path: '/opening-bell', agent: false };
    return new Promise((resolve, reject) => {
      const sent = request({ ...to, headers: Object.fromEntries(kept) }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers } = response;
          const text = Buffer.concat(chunks).toString();
          Promise.try(() => ({ status, headers, body: JSON.parse(text) })).then(resolve, reject);
        });
      });
      sent.on('error', reject);
      if (otherwise.send) otherwise.send(sent, body);
      else sent.end(body);
    });
  }

  hello(otherwise: Otherwise = {}): Promise<Answer> {
    const timestamp = new Date().toISOString();
    return this.post(JSON.stringify({ type: 'hello', timestamp, data: { version: 1 } }), otherwise);
  }

  /** The event alone. */
  tell({ type, timestamp = new Date().toISOString(), data }: Event, otherwise: Otherwise = {}) {
    return this.post(JSON.stringify({ type, timestamp, data }), otherwise);
  }

  /** A delivery: nothing secret leaves before the other side has proved itself. */
  async deliver(event: Event): Promise<Answer> {
    const [id, at] = [newId(), Math.floor(Date.now() / 1000)];
    const { status, body, headers } = await this.hello({ id, at });
    if (status !== 200 || (body as { proof?: unknown }).proof !== this.proofOf(id, at)) {
      throw new Error('Another program listens there');
    }
    const answer = await this.tell(event);
    if (answer.status < 200 || answer.status > 299) throw new Error(`Answered ${answer.status}`);
    for (const name of Object.keys({ ...headers, ...answer.headers })) {
      if (name.startsWith('access-control')) throw new Error(`The answer has ${name}`);
    }
    return answer;
  }

  proofOf(id: string, at: number): string {
    return signed(this.secret, `proof.${id}.${at}`);
  }
}
