import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Emulator } from '../emulator-types.ts';
import { inventedKeys, type KeyName } from '../invented-keys.ts';
import { defaultScenario, type Scenario } from '../scenario.ts';
import { readBody } from './read-body.ts';

interface ControlBody {
  shiftMs?: number;
  host?: string;
  environment?: KeyName;
  url?: string | null;
}

type Controlled = Omit<Emulator, 'ports' | 'close'>;
type Action = (emulator: Controlled, body: ControlBody) => unknown;

const keyNameIn = ({ environment }: ControlBody): KeyName => {
  if (environment !== undefined && environment in inventedKeys) return environment;
  throw new TypeError(`environment must be one of ${Object.keys(inventedKeys).join(', ')}`);
};

function changeScenario({ scenario }: Controlled, body: object): Scenario {
  const unknown = Object.keys(body).filter((name) => !(name in defaultScenario));
  if (unknown.length > 0) throw new TypeError(`No such field of the scenario: ${unknown.join(', ')}`);
  return Object.assign(scenario, body);
}

const actions: Record<string, Action> = {
  'GET /journal': ({ journal }) => journal,
  'GET /refused': ({ refused }) => refused,
  'GET /secrets': (emulator) => emulator.issuedSecrets(),
  'GET /scenario': ({ scenario }) => scenario,
  'POST /scenario': changeScenario,
  'POST /clock': ({ clock }, { shiftMs, host }) => {
    if (!Number.isFinite(shiftMs)) throw new TypeError('shiftMs must be a number');
    const moved = host === undefined ? clock : clock.of(host);
    moved.shift(Number(shiftMs));
    return { now: moved.now() };
  },
  'POST /expire-key': (emulator, body) => emulator.expireKey(keyNameIn(body)),
  'POST /callback': (emulator, body) => emulator.registerCallback(keyNameIn(body), body.url ?? null),
  'POST /other-login': (emulator, body) => ({ address: emulator.otherProgramsLogin(keyNameIn(body)) }),
  'POST /reset': (emulator) => emulator.reset(),
};

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value ?? {}));
}

async function control(
  request: IncomingMessage,
  response: ServerResponse,
  emulator: Controlled,
): Promise<void> {
  const action = actions[`${request.method} ${request.url}`];
  // A web page in the browser under test must not be able to steer the emulator.
  if (request.headers.origin !== undefined) return send(response, 403, { error: 'Not for web pages' });
  if (!action) return send(response, 404, { error: `Known: ${Object.keys(actions).join(', ')}` });
  try {
    const body = await readBody(request);
    send(response, 200, action(emulator, body === '' ? {} : JSON.parse(body)));
  } catch (error) {
    send(response, 400, { error: String(error) });
  }
}

/** The controls over HTTP, for an emulator that runs alone. */
export const createControlServer = (emulator: Controlled): Server =>
  createServer((request, response) => void control(request, response, emulator));
