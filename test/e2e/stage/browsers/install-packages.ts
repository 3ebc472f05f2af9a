import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const APT_GET = '/usr/bin/apt-get';

/** Installs Debian packages where that takes no question to anyone. @returns whether it was tried */
export function installPackages(packages: readonly string[]): boolean {
  if (!existsSync(APT_GET) || process.getuid?.() !== 0) return false;
  console.log(`Installing ${packages.join(', ')}`);
  runAptGet(['update', '-qq']);
  runAptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return true;
}

/** A failure shows in apt-get's own words; what is missing then is said by the caller. */
function runAptGet(args: string[]): void {
  spawnSync(APT_GET, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
