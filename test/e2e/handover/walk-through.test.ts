import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { walkReceiver } from '../../../scripts/demo/walk-receiver.ts';
import { walkThrough } from '../../../scripts/demo/walk-through.ts';
import { PYTHON } from '../../unit/receiver/run-receiver.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ withKeys: false });

/** What a picture of a page could show: what a password field holds are dots. */
const shownOn = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].filter(({ type }) => type !== 'password');
    return [document.body.innerText, ...fields.map(({ value }) => value)].join(' ');
  });

/** A walk that is noted instead of told; no secret is in what it says, nor on a page when its picture is taken. */
function notedTour() {
  const said: string[] = [];
  const pictures: Record<string, string> = {};
  const tour = {
    say: (line: string) => said.push(line),
    picture: async (page: Page, name: string) => {
      pictures[name] = await shownOn(page);
    },
  };
  return { said, pictures, tour };
}

it('npm start walks the whole job, and has a program that waits get the token without a paste', async () => {
  const { emulator, browser, clock, secrets } = stage();
  const { said, pictures, tour } = notedTour();
  await walkThrough({ emulator, browser, env: clock?.env ?? {} }, tour);
  const last = PYTHON ? /^✓ The program that waited runs with today's token/ : /^- The receiver is left out/;
  expect(said).toContain('✓ Connected');
  expect(said.at(-1)).toMatch(last);
  if (PYTHON) expect(pictures.delivered).toContain('Delivered');
  const told = JSON.stringify([said, pictures]);
  for (const secret of ['whsec_', ...secrets()]) expect(told).not.toContain(secret);
});

it('where there is no Python the walk says so, and goes on', async () => {
  const { emulator, browser } = stage();
  const { said, tour } = notedTour();
  await walkReceiver({ emulator, browser }, tour, 'no-such-python');
  expect(said).toEqual([expect.stringContaining('needs Python 3.9 or newer')]);
});
