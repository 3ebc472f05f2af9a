import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { problems } from '../oauth/oauth-problem.ts';
import { codePages } from '../pages/code-pages.ts';
import { defaultScenario } from '../scenario.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replace(/ {2,}/g, ' ');

it.each(Object.entries(codePages))(
  'says what stands behind the code page %s',
  (name, { evidence, readable }) => {
    const row = `| \`${name}\` | ${evidence} | ${readable ? 'yes' : 'no'} | `;
    expect(readme.includes(row), row).toBe(true);
  },
);

it.each(Object.entries(problems))('says what stands behind %s', (name, { evidence, status }) => {
  const row = `| \`${name}\` | ${status} | ${evidence} | `;
  expect(readme.includes(row), row).toBe(true);
});

it.each(Object.keys(defaultScenario))('names the switch %s', (name) => {
  expect(readme.includes(`\`${name}\``), name).toBe(true);
});
