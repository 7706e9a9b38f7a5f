import type { HonoRequest } from 'hono';

/** Whether the asker has got what stands under that ETag already (If-None-Match, RFC 9110 13.1.2: compared weakly). */
export function askerHas(asker: HonoRequest, etag: string): boolean {
  const tags = (asker.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
