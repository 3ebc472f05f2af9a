/** A stream has no announced length, and may have no end. */
export type Body = string | Uint8Array | Iterable<Uint8Array>;

export interface Answer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Body;
  /** What happened, in words, for the journal. */
  outcome: string;
}

export const text = (status: number, type: string, body: string, outcome: string): Answer => ({
  status,
  headers: { 'Content-Type': type },
  body,
  outcome,
});

export const html = (body: string, outcome: string, status = 200): Answer =>
  text(status, 'text/html;charset=UTF-8', body, outcome);

export const redirect = (location: string, outcome: string): Answer => ({
  status: 302,
  headers: { Location: location },
  body: '',
  outcome,
});
