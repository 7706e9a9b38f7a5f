/** Names the session cookie: over https it carries the prefix that a plain http page cannot set. */
export const sessionCookieName = (secure: boolean): string => `${secure ? '__Secure-' : ''}loam.session_token`;

/** better-auth's cookie value is `token.signature`: 44 characters of base64 under HMAC-SHA-256 of the token. */
const signatureLength = 44;

let lastKey: { secret: string; key: CryptoKey } | undefined;

const keyOf = async (secret: string): Promise<CryptoKey> => {
  if (lastKey?.secret === secret) return lastKey.key;
  const bytes = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
  lastKey = { secret, key };
  return key;
};

/** The first value of that name, as better-auth reads it: a second cookie of the same name counts for nothing. */
const cookieValue = (header: string, name: string): string | undefined =>
  header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const decoded = (value: string): string | undefined => {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
};

/**
 * The session token in a Cookie header, or null unless we signed it. Says nothing about the session itself:
 * look it up by `auth_session.token` and refuse it when `expires_at` has passed.
 */
export const sessionToken = async (
  cookieHeader: string | null | undefined,
  secret: string,
  secure: boolean,
): Promise<string | null> => {
  const value = decoded((cookieHeader && cookieValue(cookieHeader, sessionCookieName(secure))) || '');
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1 || value.length - dot - 1 !== signatureLength) return null;
  const token = value.slice(0, dot);
  let signature: Uint8Array<ArrayBuffer>;
  try {
    signature = Uint8Array.from(atob(value.slice(dot + 1)), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
  const genuine = await crypto.subtle.verify('HMAC', await keyOf(secret), signature, new TextEncoder().encode(token));
  return genuine ? token : null;
};
