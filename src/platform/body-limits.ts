import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../values/problem.ts';
import type { Ctx, Guard } from './http.ts';

/** The most that is read of what is sent, in bytes: a form without files, one with a file, a file in JSON (base64). */
export const largestForm = 2_000_000;
export const largestUpload = 22_000_000;
export const largestJsonUpload = 28_000_000;

const limit = (maxSize: number, reason: 'body_too_large' | 'upload_too_large') =>
  bodyLimit({ maxSize, onError: () => Promise.reject(new Problem('too_large', reason)) });
const small = limit(largestForm, 'body_too_large');
const upload = limit(largestUpload, 'upload_too_large');
const jsonUpload = limit(largestJsonUpload, 'upload_too_large');

/**
 * Refuses a body that is too large (413) before it is read: addresses that match one of `takeFiles` may be sent a
 * file, all others a form. Somebody unknown must say beforehand how much will come: else it would be read to find out.
 */
export const limitBodies =
  (takeFiles: readonly RegExp[]) =>
  (c: Ctx, next: Parameters<Guard>[1]): ReturnType<typeof small> => {
    const announced = c.req.header('content-length') !== undefined && c.req.header('transfer-encoding') === undefined;
    if (!takeFiles.some((path) => path.test(c.req.path)) || (!c.get('who') && !announced)) return small(c, next);
    const isJson = /\bjson\b/i.test(c.req.header('content-type') ?? '');
    return (isJson ? jsonUpload : upload)(c, next);
  };
