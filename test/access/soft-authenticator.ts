import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** The head of a CBOR item; the shortest form, since the reader writes it again to learn its length. */
const head = (major: number, size: number) => {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  return Buffer.from(size < 256 ? [(major << 5) | 24, size] : [(major << 5) | 25, size >> 8, size & 255]);
};
const integer = (value: number) => (value < 0 ? head(1, -1 - value) : head(0, value));
const binary = (value: Buffer) => Buffer.concat([head(2, value.length), value]);
const string = (value: string) => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (...entries: [Buffer, Buffer][]) => Buffer.concat([head(5, entries.length), ...entries.flat()]);

/** An authenticator in software (ES256, no attestation) that answers as `navigator.credentials` would, in JSON. */
export const softAuthenticator = (origin: string) => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let uses = 0;

  const authenticatorData = (verified: boolean, rest: Buffer[]) => {
    const flags = 0x01 | (verified ? 0x04 : 0) | (rest.length ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++uses);
    const rpId = createHash('sha256').update(new URL(origin).hostname).digest();
    return Buffer.concat([rpId, Buffer.from([flags]), counter, ...rest]);
  };
  const clientData = (type: string, challenge: string) => Buffer.from(JSON.stringify({ type, challenge, origin }));
  const credential = (response: Record<string, unknown>) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    create(challenge: string, verified = true) {
      const key = map(
        [integer(1), integer(2)],
        [integer(3), integer(-7)],
        [integer(-1), integer(1)],
        [integer(-2), binary(Buffer.from(String(jwk.x), 'base64url'))],
        [integer(-3), binary(Buffer.from(String(jwk.y), 'base64url'))],
      );
      const data = authenticatorData(verified, [Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const attestation = map(
        [string('fmt'), string('none')],
        [string('attStmt'), map()],
        [string('authData'), binary(data)],
      );
      return credential({
        clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    get(challenge: string, verified = true) {
      const data = authenticatorData(verified, []);
      const client = clientData('webauthn.get', challenge);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      return credential({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      });
    },
  };
};
