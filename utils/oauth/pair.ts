/** A decoded name and value; repeats are allowed, so lists of pairs and never objects. */
export type Pair = readonly [name: string, value: string];
