import { rm } from 'node:fs/promises';
import type { Emulator } from '../../../emulator/start-emulator.ts';
import type { RunningBrowser } from '../browsers/launch-browser.ts';
import { searchProfile } from './search-profile.ts';
import type { Planted } from './secret-forms.ts';

/**
 * Kills the browser, so that it can tidy nothing away, and searches what it leaves on the disk.
 * @returns one line for each secret that lies there
 */
export async function closeAndSearch(
  browser: RunningBrowser,
  emulator: Emulator,
  planted: readonly Planted[],
): Promise<string[]> {
  await browser.kill();
  await emulator.close();
  const findings = await searchProfile(browser.profileDir, [...secretsOf(emulator), ...planted]);
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  return findings;
}

/** @throws where a secret lies on the disk */
export async function closeWithoutLeaks(...stage: Parameters<typeof closeAndSearch>): Promise<void> {
  const findings = await closeAndSearch(...stage);
  if (findings.length > 0) throw new Error(`The profile of the browser holds:\n${findings.join('\n')}`);
}

/** The request token itself is in the address of E*TRADE's page, and so in the history: that is E*TRADE's doing. */
export function secretsOf(emulator: Emulator): Planted[] {
  const keys = Object.entries(emulator.keys).map(([environment, { secret }]) => ({
    kind: `key secret of ${environment}`,
    text: secret,
  }));
  const issued = emulator
    .issued()
    .filter(({ kind }) => kind !== 'request token')
    .map(({ kind, text }) => ({ kind, text, inExtensionOnly: kind === 'verifier' }));
  return [...keys, ...issued];
}
