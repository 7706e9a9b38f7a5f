import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { checked, type Filled, readForm, typed, typedList } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { Problem } from '../../values/problem.ts';
import { errorsAt } from '../form-state.tsx';
import { isId, posting } from '../rights.ts';
import { agreementsIn, bulkHomes, bulkInput, freshBulk, isIncluded, settledBulk } from './bulk-form.ts';
import { type BulkRow, bulkRows, mostAtOnce } from './bulk-rows.ts';
import { draftRenewal } from './draft-renewal.ts';
import { listRenewals } from './list-renewals.ts';
import { listWordings } from './list-wordings.ts';
import { openOffers } from './open-offers.ts';
import { sendRenewal } from './send-renewal.ts';
import { newRenewal } from './shapes.ts';
import { type SignatoryChoice, staffWhoSign } from './signatory-choices.ts';
import { BulkPage } from './views-bulk.tsx';
import { DraftsPage, type NotSent } from './views-drafts.tsx';
import { bulkWords } from './words-bulk.ts';
import { composerWords } from './words-composer.ts';

type Errors = Record<string, string>;

async function bulkPage(c: Ctx, filled: Filled, errors: Errors, made: readonly string[]) {
  const { read } = c.get('parts').database;
  const [rows, staff, wordings] = await Promise.all([
    bulkRows(read, agreementsIn(filled)),
    staffWhoSign(read),
    listWordings(read, { manner: 'successor', limit: 200 }),
  ]);
  return (
    <BulkPage
      page={pageContext(c)}
      filled={filled}
      errors={errors}
      rows={rows}
      staff={staff}
      wordings={wordings.items}
      made={made}
    />
  );
}

/** The form for several agreements. */
export async function manyOffersPage(c: Ctx, ids: readonly string[]): Promise<Response> {
  const { read } = c.get('parts').database;
  const rows = await bulkRows(read, ids.slice(0, mostAtOnce));
  const filled = freshBulk(rows, read.today(), c.get('staff')?.id ?? null);
  const errors: Errors = ids.length > mostAtOnce ? { '': bulkWords[languageOf(c)].tooMany(mostAtOnce) } : {};
  return c.html(await bulkPage(c, filled, errors, []));
}

/** What is wrong with the offer of one row, by the boxes of the form. */
function rowErrors(c: Ctx, problem: Problem, filled: Filled, index: number): Errors {
  const language = languageOf(c);
  const own = `rows.${index}.row`;
  if (problem.errors.some(({ pointer }) => pointer === '#/offer/term') && typed(filled, 'length') === 'same')
    return { [own]: bulkWords[language].noLength };
  const { '': whole, ...errors } = errorsAt(problem, language, bulkHomes(index));
  return { ...errors, ...(whole && { [own]: whole }) };
}

/** Thrown to take back what was only tried. */
class Tried extends Error {}

interface Attempt {
  filled: Filled;
  rows: readonly BulkRow[];
  staff: readonly SignatoryChoice[];
}

/** Makes the draft of one row, or says why it cannot be; with `trying` nothing is kept. */
async function oneDraft(c: Ctx, it: Attempt, index: number, trying: boolean): Promise<string | Problem> {
  const row = it.rows[index];
  if (!row) return new Problem('not_found', 'unknown_record');
  try {
    return await c.get('parts').database.transaction(posting(c), async (work) => {
      const input = checked(newRenewal, bulkInput(it.filled, row, index, it.staff));
      const { id } = await draftRenewal(work, input);
      if (trying) throw new Tried();
      return id;
    });
  } catch (error) {
    if (error instanceof Tried) return '';
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** All drafts of the rows in one transaction: every one of them, or a problem. */
function allDrafts(c: Ctx, it: Attempt, indices: readonly number[]): Promise<string[]> {
  return c.get('parts').database.transaction(posting(c), async (work) => {
    const ids: string[] = [];
    // By agreement, so that two people who make many at once wait for each other in one order.
    const agreementAt = (index: number) => it.rows[index]?.agreement.id ?? '';
    for (const index of indices.toSorted((a, b) => agreementAt(a).localeCompare(agreementAt(b)))) {
      const row = it.rows[index];
      if (!row) continue;
      const input = checked(newRenewal, bulkInput(it.filled, row, index, it.staff));
      ids.push((await draftRenewal(work, input)).id);
    }
    return ids;
  });
}

const draftsPath = (ids: readonly string[]): string => `/renewals/drafts?${ids.map((id) => `id=${id}`).join('&')}`;

/** The drafts there are for every row that was asked for, when the same form was sent before; else none. */
async function madeBefore(c: Ctx, { rows }: Attempt, included: readonly number[]): Promise<string[]> {
  const { read } = c.get('parts').database;
  const agreements = included.flatMap((index) => rows[index]?.agreement.id ?? []);
  const open = await openOffers(read, agreements);
  const drafts = agreements.flatMap((id) => (open.get(id)?.stage === 'draft' ? (open.get(id)?.id ?? []) : []));
  return drafts.length === agreements.length ? drafts : [];
}

async function makeMany(c: Ctx): Promise<Response> {
  const { read } = c.get('parts').database;
  const language = languageOf(c);
  const say = bulkWords[language];
  const typedIn = await readForm(c);
  const ids = agreementsIn(typedIn).filter(isId).slice(0, mostAtOnce);
  const [rows, staff] = await Promise.all([bulkRows(read, ids), staffWhoSign(read)]);
  const filled = settledBulk({ ...typedIn, agreement: ids }, rows);
  const it = { filled, rows, staff };
  const included = rows.flatMap((_row, index) => (isIncluded(filled, index) ? index : []));
  if (included.length === 0) return c.html(await bulkPage(c, filled, { '': say.nothingChosen }, []), 422);
  const together = typed(filled, 'outcome') !== 'good';
  const made: string[] = [];
  const errors: Errors = {};
  for (const index of included) {
    // Somebody was faster since the form was opened.
    const why = rows[index]?.why;
    if (why) errors[`rows.${index}.row`] = composerWords[language].because[why.because];
  }
  for (const index of included.filter((one) => !rows[one]?.why)) {
    const done = await oneDraft(c, it, index, together);
    if (done instanceof Problem) Object.assign(errors, rowErrors(c, done, filled, index));
    else if (done !== '') made.push(done);
  }
  const refused = Object.keys(errors).length > 0;
  if (!refused && together) made.push(...(await allDrafts(c, it, included)));
  const before = refused && made.length === 0 ? await madeBefore(c, it, included) : [];
  if (before.length > 0) return seeOther(c, draftsPath(before));
  if (refused) return c.html(await bulkPage(c, filled, errors, made), made.length > 0 ? 200 : 422);
  leaveToast(c, { text: say.made(made.length) });
  return seeOther(c, draftsPath(made));
}

async function draftsPage(c: Ctx, only: readonly string[], sent = 0, notSent: readonly NotSent[] = []) {
  const wish = { stage: ['draft'], ids: only.length > 0 ? only : undefined, limit: 200 } as const;
  const { items } = await listRenewals(c.get('parts').database.read, wish);
  return <DraftsPage page={pageContext(c)} drafts={items} sent={sent} notSent={notSent} />;
}

/** Sends the drafts that were ticked, each in a transaction of its own: one that cannot go holds up no other. */
async function sendMany(c: Ctx): Promise<Response> {
  const { database } = c.get('parts');
  const language = languageOf(c);
  const filled = await readForm(c);
  const ids = [...new Set(typedList(filled, 'renewal'))].filter(isId).slice(0, mostAtOnce);
  const { items } = await listRenewals(database.read, { stage: ['draft'], ids, limit: 200 });
  const notSent: NotSent[] = [];
  for (const id of ids) {
    const partner = items.find((one) => one.id === id)?.organisation.name ?? '';
    try {
      const version = Number(typed(filled, `version-${id}`)) || null;
      await database.transaction(posting(c), (work) => sendRenewal(work, id, version));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      notSent.push({ id, partner, reason: problemWords[language].reasons[error.reason] });
    }
  }
  const sent = ids.length - notSent.length;
  if (notSent.length > 0 || sent === 0) return c.html(await draftsPage(c, [], sent, notSent), 409);
  leaveToast(c, { text: bulkWords[language].sent(sent) });
  return seeOther(c, '/renewals');
}

/** Many offers at once: the drafts made from one form, and sent from one list. */
export function bulkScreens(app: OpenAPIHono<Env>): void {
  app.post('/renewals/many', partnershipWriters, makeMany);
  app.get('/renewals/drafts', partnershipWriters, async (c) =>
    c.html(await draftsPage(c, (c.req.queries('id') ?? []).filter(isId))),
  );
  app.post('/renewals/send', partnershipWriters, sendMany);
}
