// The least that a receiver must do: OPENING_BELL_SECRET=whsec_... node minimal.mjs 9330 tokens.json
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';

const file = process.argv[3];
const secret = Buffer.from(process.env.OPENING_BELL_SECRET.slice('whsec_'.length), 'base64');
const sign = (...parts) => `v1,${createHmac('sha256', secret).update(Buffer.concat(parts)).digest('base64')}`;
const isSame = (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b, 'latin1'));
const seen = new Set([0]);

// Nobody reads half a file, nobody else reads it, and what else it holds stays.
function keep(type, data) {
  const held = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  held[data.environment] = type === 'token.ended' ? null : data;
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, JSON.stringify(held), { mode: 0o600, flag: 'wx' });
  renameSync(`${file}.new`, file);
}

// Who is called, how much, who calls, when; then what, and each once.
async function answer(request, [id = '', at = '', given = ''], { host, ...head }, port) {
  const isCalled = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  const isJson = head['content-type'] === 'application/json' && head['content-length'] <= 16384;
  if (!isCalled || !isJson || !/^[\w-]+ \d+$/.test(`${id} ${at}`)) return { status: 400 };
  const body = Buffer.concat(await request.toArray({ signal: AbortSignal.timeout(5000) }));
  const isSigned = isSame(sign(Buffer.from(`${id}.${at}.`), body), given);
  if (!isSigned || Math.abs(Date.now() / 1000 - at) > 300) return { status: 401 };
  const { type, data } = JSON.parse(body);
  if (type === 'hello') return { proof: sign(Buffer.from(`proof.${id}.${at}`)) };
  if (type.startsWith('token.') && data.sequence > Math.max(...seen)) keep(type, data);
  return { taken: !!seen.add(data.sequence) };
}

const server = createServer((request, response) => {
  const signs = ['id', 'timestamp', 'signature'].map((name) => request.headers[`webhook-${name}`]);
  const end = ({ status = 200, ...body }) => response.writeHead(status).end(JSON.stringify(body));
  answer(request, signs, request.headers, server.address().port).then(end, () => response.destroy());
}).listen(process.argv[2], '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
