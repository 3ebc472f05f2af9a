import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '../emulator-types.ts';
import { keepAuthority } from '../net/keep-authority.ts';

export interface Stranger {
  /** What starts it, without the file. */
  readonly command: readonly string[];
  readonly file: string;
}

/** How a program is led to the emulator: it believes that it speaks to E*TRADE. */
export const leadingTo = ({ ports }: Emulator, authority: string) => {
  const proxy = `http://127.0.0.1:${ports.proxy}`;
  return {
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: authority,
    REQUESTS_CA_BUNDLE: authority,
    SSL_CERT_FILE: authority,
    CURL_CA_BUNDLE: authority,
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
  };
};

/**
 * Runs a program in a process of its own, unmodified, with the sandbox keys.
 * @param walk from the address that it names to the code that a person would type
 * @returns what it says at its end
 */
export async function runStranger(
  { command: [name = '', ...args], file }: Stranger,
  emulator: Emulator,
  walk: (address: string) => Promise<string>,
): Promise<unknown> {
  const authority = await keepAuthority(emulator.certificate);
  const { key, secret } = emulator.keys.sandbox;
  const child = spawn(name, [...args, fileURLToPath(new URL(file, import.meta.url))], {
    env: { PATH: process.env.PATH, ...leadingTo(emulator, authority.file), KEY: key, SECRET: secret },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const message = JSON.parse(line);
      if (!('address' in message)) return message;
      child.stdin.end(`${await walk(message.address)}\n`);
    }
    throw new Error(`It ended early: ${said}`);
  } finally {
    child.kill();
    await authority.remove();
  }
}
