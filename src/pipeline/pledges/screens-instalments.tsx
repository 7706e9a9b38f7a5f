import type { OpenAPIHono } from '@hono/zod-openapi';
import { figureWriters } from '../../access/guard.ts';
import { refusedForm, saved } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { idIn, posting } from '../../partnerships/rights.ts';
import { checked, readForm, submitted, typed, typedOrNull, versionIn } from '../../platform/form.ts';
import { moneyText } from '../../platform/format.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { notFound } from '../../values/problem.ts';
import { receiveInstalment, writeOffInstalment } from './change-pledge.ts';
import { changeInstalment, takeReceiptBack, takeWriteOffBack } from './put-pledge-right.ts';
import { pledgeIn } from './screens-pledge-forms.tsx';
import { instalmentPatch, newReceipt, writeOff } from './shapes.ts';
import { type InstalmentForm, InstalmentPage } from './views-pledge-form.tsx';
import { pledgeWords } from './words.ts';

const homes = {
  dueOn: 'dueOn',
  amount: 'amount',
  receivedOn: 'receivedOn',
  source: 'source',
  on: 'on',
  reason: 'reason',
};

async function inQuestion(c: Ctx) {
  const pledge = await pledgeIn(c);
  const part = idIn(c, 'part');
  const it = pledge.instalments.find(({ id }) => id === part);
  if (!it) throw notFound();
  return { pledge, it };
}

async function formPage(c: Ctx, what: InstalmentForm, state: FormState) {
  const page = pageContext(c);
  const { pledge, it } = await inQuestion(c);
  return (
    <InstalmentPage
      page={page}
      state={state}
      what={what}
      action={`/pledges/${pledge.id}/instalments/${it.id}/${what}`}
      back={{ href: `/pledges/${pledge.id}`, text: pledge.funder.name }}
      outstanding={moneyText(it.outstanding, page.language)}
      currency={it.amount.currency}
    />
  );
}

const home = ({ id }: { id: string }) => `/pledges/${id}#instalments`;

/** The form that corrects an instalment, as it was sent. */
async function postInstalment(c: Ctx): Promise<Response> {
  const { pledge, it } = await inQuestion(c);
  const filled = await readForm(c);
  const language = languageOf(c);
  return submitted(
    c,
    async () => {
      const errors: Record<string, string> = {};
      const boxes = { amount: typed(filled, 'amount'), amountCurrency: it.amount.currency };
      const amount = amountIn(boxes, 'amount', language, errors);
      const least = pledgeWords[language].atLeast(moneyText(it.received, language));
      if (amount === null || amount.amount === 0) errors.amount ??= problemWords[language].fields.required({});
      else if (amount.amount < it.received.amount) errors.amount = least;
      if (Object.keys(errors).length > 0)
        return c.html(await formPage(c, 'edit', { ...freshForm(filled, versionIn(filled)), errors }), 422);
      const patch = checked(instalmentPatch, { amount, dueOn: typed(filled, 'dueOn') });
      const done = await c
        .get('parts')
        .database.transaction(posting(c), (work) => changeInstalment(work, pledge.id, it.id, patch, versionIn(filled)));
      return saved(c, done, pledgeWords[language].instalmentChanged, home(pledge));
    },
    async (problem) => formPage(c, 'edit', await refusedForm(c, problem, filled, homes, await pledgeIn(c))),
  );
}

/** What was marked wrongly on an instalment is taken back, and the instalment itself corrected. */
function rightingScreens(app: OpenAPIHono<Env>): void {
  app.get('/pledges/:id/instalments/:part/edit', figureWriters, async (c) => {
    const { pledge, it } = await inQuestion(c);
    const filled = { amount: amountBox(it.amount, languageOf(c)), dueOn: it.dueOn };
    return c.html(await formPage(c, 'edit', freshForm(filled, pledge.version)));
  });
  app.post('/pledges/:id/instalments/:part/edit', figureWriters, postInstalment);
  app.post('/pledges/:id/instalments/:part/receipts/:receipt/take-back', figureWriters, async (c) => {
    const { pledge, it } = await inQuestion(c);
    const version = versionIn(await readForm(c));
    const done = await c
      .get('parts')
      .database.transaction(posting(c), (work) => takeReceiptBack(work, pledge.id, it.id, idIn(c, 'receipt'), version));
    return saved(c, done, pledgeWords[languageOf(c)].receiptTakenBack, home(pledge));
  });
  app.post('/pledges/:id/instalments/:part/write-off/take-back', figureWriters, async (c) => {
    const { pledge, it } = await inQuestion(c);
    const version = versionIn(await readForm(c));
    const done = await c
      .get('parts')
      .database.transaction(posting(c), (work) => takeWriteOffBack(work, pledge.id, it.id, version));
    return saved(c, done, pledgeWords[languageOf(c)].writeOffTakenBack, home(pledge));
  });
}

/** What comes of an instalment: received in parts or whole, or given up with the reason. */
export function instalmentScreens(app: OpenAPIHono<Env>): void {
  rightingScreens(app);
  app.get('/pledges/:id/instalments/:part/receive', figureWriters, async (c) => {
    const { it } = await inQuestion(c);
    const filled = { amount: amountBox(it.outstanding, languageOf(c)), receivedOn: c.get('parts').clock.today() };
    return c.html(await formPage(c, 'receive', freshForm(filled)));
  });
  app.post('/pledges/:id/instalments/:part/receive', figureWriters, async (c) => {
    const { pledge, it } = await inQuestion(c);
    const filled = await readForm(c);
    const language = languageOf(c);
    const say = pledgeWords[language];
    return submitted(
      c,
      async () => {
        const errors: Record<string, string> = {};
        const boxes = { amount: typed(filled, 'amount'), amountCurrency: it.amount.currency };
        const amount = amountIn(boxes, 'amount', language, errors);
        if (amount === null || amount.amount === 0) errors.amount ??= problemWords[language].fields.required({});
        else if (amount.amount > it.outstanding.amount) errors.amount = say.atMost(moneyText(it.outstanding, language));
        if (typed(filled, 'source') === '') errors.source = problemWords[language].fields.required({});
        if (Object.keys(errors).length > 0)
          return c.html(await formPage(c, 'receive', { ...freshForm(filled), errors }), 422);
        const input = checked(newReceipt, {
          amount,
          receivedOn: typed(filled, 'receivedOn'),
          source: typed(filled, 'source'),
        });
        const { database } = c.get('parts');
        const done = await database.transaction(posting(c), (work) => receiveInstalment(work, pledge.id, it.id, input));
        return saved(c, done, say.receivedToast(moneyText(input.amount, language)), home(pledge));
      },
      async (problem) => formPage(c, 'receive', await refusedForm(c, problem, filled, homes, null)),
    );
  });
  app.get('/pledges/:id/instalments/:part/write-off', figureWriters, async (c) =>
    c.html(await formPage(c, 'write-off', freshForm({ on: c.get('parts').clock.today() }))),
  );
  app.post('/pledges/:id/instalments/:part/write-off', figureWriters, async (c) => {
    const { pledge, it } = await inQuestion(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = checked(writeOff, {
          on: typedOrNull(filled, 'on') ?? undefined,
          reason: typed(filled, 'reason'),
        });
        const { database } = c.get('parts');
        const done = await database.transaction(posting(c), (work) =>
          writeOffInstalment(work, pledge.id, it.id, input),
        );
        return saved(c, done, pledgeWords[languageOf(c)].writtenOffToast, home(pledge));
      },
      async (problem) => formPage(c, 'write-off', await refusedForm(c, problem, filled, homes, null)),
    );
  });
}
