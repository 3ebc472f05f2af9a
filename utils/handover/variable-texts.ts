import { inPowerShell, inShell } from './snippets/quoting.ts';
import type { Variables } from './snippets/variables.ts';

const linesOf = (variables: Variables, line: (name: string, value: string) => string) =>
  variables.map(([name, value]) => `${line(name, value)}\n`).join('');

const inQuotes = (value: string, escaped: RegExp) => `"${value.replace(escaped, '\\$&')}"`;

/** Readers differ over escapes, so there are none where it goes without. */
function dotEnvValue(value: string): string {
  if (/^[\w+/=.:-]*$/.test(value)) return value;
  return value.includes("'") ? inQuotes(value, /["\\$\x60]/g) : `'${value}'`;
}

export const dotEnvText = (variables: Variables) =>
  linesOf(variables, (name, value) => `${name}=${dotEnvValue(value)}`);

export const shellText = (variables: Variables) =>
  linesOf(variables, (name, value) => `export ${name}=${inShell(value)}`);

export const powerShellText = (variables: Variables) =>
  linesOf(variables, (name, value) => `$env:${name} = ${inPowerShell(value)}`);

/** What stands under `env` in the entry of an MCP server. */
export const mcpText = (variables: Variables) =>
  `${JSON.stringify({ env: Object.fromEntries(variables) }, null, 2)}\n`;
