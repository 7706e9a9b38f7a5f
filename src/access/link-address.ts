import type { LinkSlots } from '../platform/jobs.ts';
import type { Link, LinkPurpose } from './link.ts';

/** What an address is made of: the key of the house and its public origin. */
export interface LinkParts {
  secret: string;
  baseUrl: string;
}

const paths: Readonly<Record<LinkPurpose, string>> = {
  first_admin: 'welcome',
  sign_in: 'sign-in',
  invitation: 'invitation',
  portal: 'portal',
  signing_code: 'portal/code',
  calendar: 'calendar',
  call: 'call',
};

const bytes = (text: string) => new TextEncoder().encode(text);

let lastKey: { secret: string; key: Promise<CryptoKey> } | undefined;

/** A key for links alone, derived from `SECRET` with HKDF, so that nothing signed elsewhere opens a link. */
async function derived(secret: string): Promise<CryptoKey> {
  const whole = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveKey']);
  const manner = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: bytes('loam links') };
  const kind = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(manner, whole, kind, false, ['sign', 'verify']);
}

function keyOf(secret: string): Promise<CryptoKey> {
  if (lastKey?.secret !== secret) lastKey = { secret, key: derived(secret) };
  return lastKey.key;
}

type Sealed = Pick<Link, 'id' | 'nonce'>;
const sealed = (link: Sealed) => bytes(`${link.id}.${link.nonce}`);

/** The secret of a link: HMAC-SHA-256 of its id and nonce, 43 characters. Never kept, always made anew. */
export async function secretOf(secret: string, link: Sealed): Promise<string> {
  return Buffer.from(await crypto.subtle.sign('HMAC', await keyOf(secret), sealed(link))).toString('base64url');
}

/** Whether `given` is the secret of that link; takes the same time however wrong it is. */
export async function isSecretOf(secret: string, link: Sealed, given: string): Promise<boolean> {
  if (!/^[\w-]{43}$/.test(given)) return false;
  const signature = Buffer.from(given, 'base64url');
  // The last of 43 characters has bits that stand for nothing: only the text as we write it counts.
  if (signature.toString('base64url') !== given) return false;
  return crypto.subtle.verify('HMAC', await keyOf(secret), signature, sealed(link));
}

/**
 * The six digits of a link whose secret a person types instead of opening it. Guessing is kept off by counting tries.
 */
export async function codeOf(secret: string, link: Sealed): Promise<string> {
  const signed = Buffer.from(await secretOf(secret, link), 'base64url');
  return String(signed.readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** The whole address that a person opens. */
export async function linkAddress(parts: LinkParts, link: Sealed & Pick<Link, 'purpose'>): Promise<string> {
  return `${parts.baseUrl}/${paths[link.purpose]}/${link.id}/${await secretOf(parts.secret, link)}`;
}

/** What a mail says of a link: its address, and the digits of one that is typed. */
export async function slotsOfLink(parts: LinkParts, link: Sealed & Pick<Link, 'purpose'>): Promise<LinkSlots> {
  const address = await linkAddress(parts, link);
  return link.purpose === 'signing_code'
    ? { link: address, code: await codeOf(parts.secret, link) }
    : { link: address };
}
