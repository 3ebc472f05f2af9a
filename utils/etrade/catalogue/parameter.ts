/** One parameter of a v1 call, under the API's own name. What a form may offer for it is in parameter-hints.ts. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
  readonly required: boolean;
}

export const inPath = (name: string): Parameter => ({ name, in: 'path', required: true });

export const required = (name: string): Parameter => ({ name, in: 'query', required: true });

/** @param names parted by blanks */
export const optional = (names: string): Parameter[] =>
  names.split(' ').map((name) => ({ name, in: 'query', required: false }));
