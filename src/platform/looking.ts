import { z } from '@hono/zod-openapi';
import type { Day } from '../values/day.ts';
import { day } from './schemas.ts';

/** The day looked at and what was recorded by when; null is today and now. */
export interface LookingBack {
  asOf: Day | null;
  knownAt: string | null;
}

/** The two of them in the query of an address of the API. */
export const lookingAt = {
  asOf: day.optional(),
  knownAt: z.iso.datetime({ offset: true }).optional().openapi({ format: 'date-time' }),
};

/** The day and the instant that a query has asked for. */
export const looking = (query: { asOf?: Day | undefined; knownAt?: string | undefined }): LookingBack => ({
  asOf: query.asOf ?? null,
  knownAt: query.knownAt ?? null,
});
