import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

/** A certificate for the loopback and the sample pages' hosts, made for one run and kept in memory. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` wants it. */
  readonly keyHash: string;
}

const HOSTS = ['localhost', 'www.linkedin.com', 'people.example.com'];

let made: Promise<Certificate> | undefined;

/** The certificate of this process: the same for every server, so that a browser need trust one key only. */
export function makeCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const names = [...HOSTS.map((value) => ({ type: 2 as const, value })), { type: 7 as const, ip: '127.0.0.1' }];
  const pem = await generate([{ name: 'commonName', value: 'Contact Capture sandbox' }], {
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: names }],
  });
  const spki = createPublicKey(pem.cert).export({ type: 'spki', format: 'der' });
  return { key: pem.private, cert: pem.cert, keyHash: createHash('sha256').update(spki).digest('base64') };
}
