import { z } from '@hono/zod-openapi';
import { rateWriters, readers } from '../access/guard.ts';
import { type Api, listOf, paging } from '../platform/api.ts';
import { instant, type Work } from '../platform/database.ts';
import { day } from '../platform/schemas.ts';
import { archiveRate, changeRate, createRate } from './change-rate.ts';
import { listRates, oneRate } from './list-rates.ts';
import { rateBases } from './rate.ts';
import { newRate, newRateImport, newRateImportForm, rate, rateImport, ratePatch } from './shapes.ts';
import { importRates, type RateFile } from './take-rates.ts';

async function imported(work: Work, file: RateFile) {
  const { intake, skipped } = await importRates(work, file);
  const made = await work.em.refresh(intake);
  const at = (made?.createdAt ?? work.now()).toISOString();
  return {
    id: intake.id,
    version: intake.version,
    createdAt: instant(at),
    updatedAt: instant(at),
    archivedAt: null,
    fileName: intake.fileName ?? null,
    sha256: intake.sha256 ?? null,
    lastDay: intake.lastDay ?? null,
    added: intake.added,
    changed: intake.changed,
    same: intake.same,
    bad: intake.bad,
    skippedCurrencies: skipped,
  };
}

/** `/api/rates`: what one euro is in other currencies, by day, with the source of each. */
export function ratesApi(api: Api): void {
  api.read(
    '/api/rates',
    {
      guard: readers,
      summary: 'Currency rates, the latest day first',
      query: z.strictObject({
        ...paging,
        currency: z.string().length(3).optional(),
        basis: z.enum(rateBases).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
      answer: listOf(rate, 'Rate'),
    },
    (read, { query }) => listRates(read, query),
  );
  api.read('/api/rates/{id}', { guard: readers, summary: 'One rate', answer: rate }, (read, ask) =>
    oneRate(read, ask.param('id')),
  );
  api.create(
    '/api/rates',
    { guard: rateWriters, summary: 'A manual rate with its source', body: newRate, answer: rate },
    async (work, body) => oneRate(work, (await createRate(work, body)).id),
  );
  api.change(
    '/api/rates/{id}',
    { guard: rateWriters, summary: 'Correct a manual rate', body: ratePatch, answer: rate },
    async (work, body, ask) => oneRate(work, (await changeRate(work, ask.param('id'), body, ask.version)).id),
  );
  api.archive('/api/rates/{id}', { guard: rateWriters, summary: 'Archive a manual rate' }, async (work, ask) => {
    await archiveRate(work, ask.param('id'), ask.version);
  });
  api.create(
    '/api/rates/imports',
    {
      guard: rateWriters,
      summary: 'Take a file of rates of the European Central Bank: csv or xml, also zipped',
      body: newRateImport,
      form: newRateImportForm,
      answer: rateImport,
    },
    (work, body) => imported(work, body),
  );
}
