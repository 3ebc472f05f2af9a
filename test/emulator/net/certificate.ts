import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface ServerCertificate {
  /** PEM of the certificate authority made for this run: what a client has to trust. */
  authority: string;
  /** PEM of the server's certificate, followed by the authority's. */
  chain: string;
  privateKey: string;
  spki: string;
}

/** Wide enough for a browser whose clock a test moves. */
const dayMs = 24 * 60 * 60 * 1000;

const name = (value: string) => [{ name: 'commonName', value }];

/** Nobody else ever holds the keys: they are made at the start and die with the process. */
export async function createCertificate(hosts: readonly string[], now: number): Promise<ServerCertificate> {
  const common = {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - 400 * dayMs),
    notAfterDate: new Date(now + 400 * dayMs),
  } as const;
  const authority = await generate(name('Throwaway authority of the E*TRADE emulator'), {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate(name('Emulated E*TRADE'), {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const spki = new X509Certificate(leaf.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    authority: authority.cert,
    chain: `${leaf.cert}\n${authority.cert}`,
    privateKey: leaf.private,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
