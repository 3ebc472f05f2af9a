import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export interface KeptAuthority {
  /** PEM, as most programs want it named in their environment. */
  readonly file: string;
  remove(): Promise<void>;
}

export async function keepAuthority(certificate: string): Promise<KeptAuthority> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'etrade-emulator-'));
  const file = path.join(folder, 'authority.pem');
  await writeFile(file, certificate);
  return { file, remove: () => rm(folder, { recursive: true, force: true }) };
}
