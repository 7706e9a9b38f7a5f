import { askerHas } from './asker-has.ts';
import { mayBeShown } from './file.ts';
import type { Ctx } from './http.ts';

/** What a file's answer says of it. */
export interface FileToSend {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** RFC 6266 with RFC 8187: the whole name for every browser of today, and letters of ASCII for the rest. */
export function contentDisposition(name: string, inline = false): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[^\x20-\x7e]|["\\/%;]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * A kept file as an answer: to be saved, or shown where `inline` asks and its type allows, always in a sandbox in
 * which nothing runs or loads. `load` is called only when the asker has not got these bytes already (If-None-Match).
 */
export async function sendFile(
  c: Ctx,
  file: FileToSend,
  load: () => Promise<Uint8Array<ArrayBuffer>>,
  { inline = false }: { inline?: boolean } = {},
): Promise<Response> {
  const etag = `"${file.sha256}"`;
  if (askerHas(c.req, etag)) return c.body(null, 304, { etag });
  const bytes = await load();
  return c.body(bytes, 200, {
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-length': String(file.size),
    'content-disposition': contentDisposition(file.name, inline && mayBeShown(file.mediaType)),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    etag,
  });
}
