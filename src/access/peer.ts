import type { Ctx } from '../platform/http.ts';
import { addressHeader, vouchedHeaders } from './visitor.ts';

/** The address at the other end of the connection, where the server tells it (Node). */
export const peerOf = (c: Ctx): string | undefined =>
  (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;

/** The visitor's address as we know it, whatever the visitor claims; null where nobody vouches for one. */
export const visitorAddress = (c: Ctx): string | null =>
  vouchedHeaders(c.req.raw.headers, c.get('parts').settings.trustProxy, peerOf(c)).get(addressHeader);

const longestProgram = 300;

/** The program that a visitor says to use (User-Agent), cut to what is kept of it; null where none is named. */
export const visitorProgram = (c: Ctx): string | null => c.req.header('user-agent')?.slice(0, longestProgram) || null;
