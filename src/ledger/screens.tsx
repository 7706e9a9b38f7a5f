import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../access/acting.ts';
import { rateWriters, readers } from '../access/guard.ts';
import { checked, type Filled, fileIn, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { fieldMessages, problemWords } from '../platform/words-problems.ts';
import { isDay } from '../values/day.ts';
import { isCurrency } from '../values/money.ts';
import { notFound, Problem } from '../values/problem.ts';
import { archiveRate, changeRate, createRate } from './change-rate.ts';
import { currenciesInUse, lastIntake, latestRates, listRates, oneRate } from './list-rates.ts';
import { rateBody } from './rate-form.ts';
import { type BadRate, ratesText, readRates } from './read-rates.ts';
import { newRate, ratePatch } from './shapes.ts';
import { importRates, type RateFile, ratesInFile } from './take-rates.ts';
import { RatesPage } from './views-rates.tsx';
import { rateWords } from './words.ts';

const rowsOnAPage = 50;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a form of the page left behind: as it was typed, and what is wrong with it. */
interface Left {
  form: 'rate' | 'file';
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  bad: readonly BadRate[];
}

const left = (c: Ctx, form: Left['form'], filled: Filled, problem: Problem, bad: readonly BadRate[] = []): Left => {
  const language = languageOf(c);
  const errors = fieldMessages(problem.errors, language);
  const whole = { '': problemWords[language].reasons[problem.reason] };
  return { form, filled, errors: problem.errors.length > 0 ? errors : whole, bad };
};

async function page(c: Ctx, leftOver: Left | null = null) {
  const { read } = c.get('parts').database;
  const asked = c.req.query('currency')?.toUpperCase();
  const currency = asked && isCurrency(asked) && asked !== 'EUR' ? asked : null;
  const editing = c.req.query('edit') ?? null;
  const [inUse, latest, history, bank] = await Promise.all([
    currenciesInUse(read),
    currency ? [] : latestRates(read),
    currency ? listRates(read, { currency, limit: rowsOnAPage, cursor: c.req.query('cursor') || undefined }) : null,
    lastIntake(read),
  ]);
  const role = c.get('who')?.role ?? null;
  const write = role !== null && (rateWriters.roles as readonly string[]).includes(role);
  return (
    <RatesPage
      page={pageContext(c)}
      rates={history?.items ?? latest}
      next={history?.nextCursor ?? null}
      {...{ inUse, bank, currency, write }}
      editing={write ? editing : null}
      left={leftOver}
    />
  );
}

const idIn = (c: Ctx): string => {
  const id = c.req.param('id') ?? '';
  if (!uuid.test(id)) throw notFound();
  return id;
};

function done(c: Ctx, entry: string | null, text: string, path: string): Response {
  if (entry !== null) leaveToast(c, { text, undo: { action: '/undo', fields: { entry } } });
  return seeOther(c, path);
}

async function create(c: Ctx) {
  const filled = await readForm(c);
  return submitted(
    c,
    async () => {
      const input = checked(newRate, rateBody(filled));
      const made = await acting(c, (work) => createRate(work, input));
      return done(c, made.entry, rateWords[languageOf(c)].added(input.currency), '/rates');
    },
    (problem) => page(c, left(c, 'rate', filled, problem)),
  );
}

async function change(c: Ctx) {
  const filled = await readForm(c);
  const { id, currency } = await oneRate(c.get('parts').database.read, idIn(c));
  return submitted(
    c,
    async () => {
      const { currency: _currency, ...body } = rateBody(filled);
      const made = await acting(c, (work) => changeRate(work, id, checked(ratePatch, body), versionIn(filled)));
      return done(c, made.entry, rateWords[languageOf(c)].saved(currency), '/rates');
    },
    (problem) => page(c, left(c, 'rate', { ...filled, currency }, problem)),
  );
}

async function takeFile(c: Ctx) {
  const filled = await readForm(c);
  const sent = await fileIn(c, 'file');
  const say = rateWords[languageOf(c)];
  const from = typed(filled, 'from');
  const bad = typed(filled, 'bad') === 'skip' ? 'skip' : 'refuse';
  const file: RateFile = {
    fileName: sent?.name ?? '',
    bytes: sent?.bytes ?? new Uint8Array(),
    from: isDay(from) ? from : null,
    bad,
  };
  return submitted(
    c,
    async () => {
      if (!sent) throw new Problem('invalid', 'fields_at_fault', [{ pointer: '#/file', code: 'required' }]);
      const { intake } = await acting(c, (work) => importRates(work, file));
      const told = say.imported(intake.added, intake.changed, intake.same);
      leaveToast(c, { text: intake.bad.length > 0 ? `${told} ${say.badLines(intake.bad.length)}.` : told });
      if (intake.bad.length === 0) return seeOther(c, '/rates');
      return c.html(await page(c, { form: 'file', filled, errors: {}, bad: intake.bad }));
    },
    (problem) => {
      const text = sent && ratesText(sent.bytes);
      const read = text ? readRates(text, c.get('parts').clock.today()) : null;
      const faults = read ? ratesInFile(file, c.get('parts').clock.today()).bad : [];
      const state = left(c, 'file', filled, problem, faults);
      const message = faults.length > 0 ? `${say.badLines(faults.length)}. ${say.nothingTaken}` : null;
      const other = sent && !read ? say.notAFile : null;
      return page(c, { ...state, errors: { file: message ?? other ?? state.errors.file ?? '' } });
    },
  );
}

/** /rates: what one euro is in other currencies, where each rate comes from, and which is missing. */
export function rateScreens(app: OpenAPIHono<Env>): void {
  app.get('/rates', readers, async (c) => c.html(await page(c)));
  app.post('/rates', rateWriters, create);
  app.post('/rates/imports', rateWriters, takeFile);
  app.post('/rates/:id', rateWriters, change);
  app.post('/rates/:id/archive', rateWriters, async (c) => {
    const { id, currency } = await oneRate(c.get('parts').database.read, idIn(c));
    const filled = await readForm(c);
    const { entry } = await acting(c, (work) => archiveRate(work, id, versionIn(filled)));
    return done(c, entry, rateWords[languageOf(c)].archived(currency), '/rates');
  });
}
