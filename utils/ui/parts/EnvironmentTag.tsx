import type { Environment } from '../../etrade/environments.ts';

/** The environment in word and colour, wherever a person could mistake one for the other. */
export function EnvironmentTag({ environment }: { environment: Environment }) {
  return <span class={`tag ${environment}`}>{environment.toUpperCase()}</span>;
}
