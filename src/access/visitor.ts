/** The one header better-auth takes the visitor's address from; written by us, never accepted from outside. */
export const addressHeader = 'x-loam-visitor';

const longestUserAgent = 300;

/**
 * The request's headers with the visitor's address as we know it, whatever the visitor claims: the last entry of
 * X-Forwarded-For behind a proxy of ours, else `peer`, the other end of the connection.
 */
export const vouchedHeaders = (headers: Headers, trustProxy: boolean, peer: string | undefined): Headers => {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded || peer;
  const vouched = new Headers(headers);
  vouched.delete(addressHeader);
  if (address) vouched.set(addressHeader, address);
  vouched.set('user-agent', (headers.get('user-agent') ?? '').slice(0, longestUserAgent));
  return vouched;
};
