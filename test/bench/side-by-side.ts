import type { Contender, Contenders } from './contender.ts';
import { type Figure, milliseconds, type Spread, spreadOf } from './figures.ts';

/** Of each. */
const TIMES = 15;

/** Measures both by turns, so that they find the same computer, and the one beside the other. */
export async function sideBySide(
  { kind, product, floor }: Contenders,
  what: string,
  measure: (contender: Contender) => Promise<number>,
): Promise<Figure[]> {
  const ours: number[] = [];
  const least: number[] = [];
  const turns = [async () => ours.push(await measure(product)), async () => least.push(await measure(floor))];
  for (let time = 0; time < TIMES; time += 1) {
    for (const turn of turns) await turn();
    // Who follows the other's work must not always be the same.
    turns.reverse();
  }
  return figuresOf(kind, what, spreadOf(ours), spreadOf(least));
}

function figuresOf(where: string, what: string, product: Spread, floor: Spread): Figure[] {
  return [
    { where, what, value: milliseconds(product), spread: product },
    { where, what: `${what}: the floor`, value: milliseconds(floor), spread: floor },
    { where, what: `${what}: beside the floor`, value: beside(product, floor) },
  ];
}

/** On a busy computer the least of each tell more than the medians. */
function beside(product: Spread, floor: Spread): string {
  return `${distance(product.median, floor.median)} (the least of each: ${distance(product.least, floor.least)})`;
}

function distance(ours: number, theirs: number): string {
  const ms = Math.round(ours - theirs);
  return `${(ours / theirs).toFixed(2)} times, ${Math.abs(ms)} ms ${ms < 0 ? 'less' : 'more'}`;
}
