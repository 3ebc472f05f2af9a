import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';

/** A request of either version of HTTP. */
export type Incoming = IncomingMessage | Http2ServerRequest;
/** That of HTTP/2 does all the same, but for the reason phrase. */
export type Outgoing = ServerResponse;

/** In HTTP/2 every other request goes with it. */
export function loseConnection(incoming: Incoming): void {
  if ('stream' in incoming) incoming.stream.session?.destroy();
  else incoming.socket.destroy();
}
