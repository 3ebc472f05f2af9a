import { type Answer, html } from './answer.ts';
import { dispatch } from './dispatch.ts';
import type { CannedAnswer, JournalEntry } from './emulator-types.ts';
import type { Interceptors } from './interceptors.ts';
import { type Incoming, loseConnection, type Outgoing } from './net/incoming.ts';
import { readBody } from './net/read-body.ts';
import { writeAnswer } from './net/write-answer.ts';
import { tomcatPage } from './oauth/problem-page.ts';
import { type SeenRequest, seeRequest } from './seen-request.ts';
import type { SiteWorld, World } from './world.ts';

export interface Service {
  world: SiteWorld;
  interceptors: Interceptors;
  journal: JournalEntry[];
}

function enter(request: SeenRequest, { world, journal }: Service): JournalEntry {
  const { protocol, host, method, path, query, headers, oauth, body } = request;
  const at = world.clock.now();
  const seen = { protocol, host, method, path, query, headers, oauth, body };
  const entry = { at, ...seen, status: null, outcome: 'unanswered' };
  journal.push(entry);
  return entry;
}

const canned = ({ status, headers = {}, body }: CannedAnswer): Answer => ({
  status,
  headers,
  body,
  outcome: 'canned answer',
});

/** A fault of the emulator must look like one in the journal, not like a lost connection. */
function process(request: SeenRequest, world: World): Answer {
  try {
    return dispatch(request, world);
  } catch (error) {
    return html(tomcatPage(500, 'Internal error'), `the emulator failed: ${String(error)}`, 500);
  }
}

/** One request from arrival to answer, with whatever a test has armed for it. */
export async function serveRequest(incoming: Incoming, response: Outgoing, service: Service): Promise<void> {
  const { interceptors } = service;
  const head = seeRequest(incoming, '');
  const world = { ...service.world, clock: service.world.clock.of(head.host) };
  if (interceptors.drops.isDropped('beforeReading', head)) {
    enter(head, service).outcome = 'dropped before reading';
    loseConnection(incoming);
    return;
  }
  const request = seeRequest(incoming, await readBody(incoming));
  const entry = enter(request, service);
  const cannedAnswer = interceptors.answers.take(request);
  const answer = cannedAnswer ? canned(cannedAnswer) : process(request, world);
  entry.outcome = answer.outcome;

  const hold = interceptors.holds.take(request);
  hold?.arrive(entry);
  await hold?.released;
  if (interceptors.drops.isDropped('afterReading', request)) {
    entry.outcome = `dropped after: ${answer.outcome}`;
    loseConnection(incoming);
    return;
  }
  entry.status = answer.status;
  await writeAnswer(response, answer, world.clock.now(), interceptors.deliveries.take(request));
}
