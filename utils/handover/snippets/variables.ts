import { quoted } from './quoting.ts';

/** Names and values for a program's environment. */
export type Variables = readonly (readonly [name: string, value: string])[];

/** What a snippet reads; the same names for every language. */
export const READ = {
  key: 'ETRADE_CONSUMER_KEY',
  secret: 'ETRADE_CONSUMER_SECRET',
  token: 'ETRADE_ACCESS_TOKEN',
  tokenSecret: 'ETRADE_ACCESS_TOKEN_SECRET',
} as const;

const lines = (variables: Variables, line: (name: string, value: string) => string) =>
  variables.map(([name, value]) => line(name, quoted(value))).join('\n');

/** Some lines before others, with a blank line between where there are any. */
export const before = (setup: string, rest: string) => (setup ? `${setup}\n\n${rest}` : rest);

export const inPython = (variables: Variables) =>
  lines(variables, (name, value) => `os.environ["${name}"] = ${value}`);
export const inNode = (variables: Variables) =>
  lines(variables, (name, value) => `process.env.${name} = ${value};`);
export const inGo = (variables: Variables) =>
  lines(variables, (name, value) => `\tos.Setenv("${name}", ${value})`);
export const inCSharp = (variables: Variables) =>
  lines(variables, (name, value) => `Environment.SetEnvironmentVariable("${name}", ${value});`);
export const inR = (variables: Variables) =>
  lines(variables, (name, value) => `Sys.setenv(${name} = ${value})`);
