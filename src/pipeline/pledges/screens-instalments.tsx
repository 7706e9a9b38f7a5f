import type { OpenAPIHono } from '@hono/zod-openapi';
import { figureWriters } from '../../access/guard.ts';
import { refusedForm } from '../../partnerships/after-form.ts';
import { type FormState, freshForm } from '../../partnerships/form-state.tsx';
import { amountBox, amountIn } from '../../partnerships/form-values.ts';
import { idIn, posting } from '../../partnerships/rights.ts';
import { checked, readForm, submitted, typed, typedOrNull } from '../../platform/form.ts';
import { moneyText } from '../../platform/format.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { problemWords } from '../../platform/words-problems.ts';
import { notFound } from '../../values/problem.ts';
import { receiveInstalment, writeOffInstalment } from './change-pledge.ts';
import { pledgeIn } from './screens-pledge-forms.tsx';
import { newReceipt, writeOff } from './shapes.ts';
import { InstalmentPage } from './views-pledge-form.tsx';
import { pledgeWords } from './words.ts';

const homes = { amount: 'amount', receivedOn: 'receivedOn', source: 'source', on: 'on', reason: 'reason' };

async function inQuestion(c: Ctx) {
  const pledge = await pledgeIn(c);
  const part = idIn(c, 'part');
  const it = pledge.instalments.find(({ id }) => id === part);
  if (!it) throw notFound();
  return { pledge, it };
}

async function formPage(c: Ctx, what: 'receive' | 'write-off', state: FormState) {
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

/** What comes of an instalment: received in parts or whole, or given up with the reason. */
export function instalmentScreens(app: OpenAPIHono<Env>): void {
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
        await database.transaction(posting(c), (work) => receiveInstalment(work, pledge.id, it.id, input));
        leaveToast(c, { text: say.receivedToast(moneyText(input.amount, language)) });
        return seeOther(c, `/pledges/${pledge.id}#instalments`);
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
        await database.transaction(posting(c), (work) => writeOffInstalment(work, pledge.id, it.id, input));
        leaveToast(c, { text: pledgeWords[languageOf(c)].writtenOffToast });
        return seeOther(c, `/pledges/${pledge.id}#instalments`);
      },
      async (problem) => formPage(c, 'write-off', await refusedForm(c, problem, filled, homes, null)),
    );
  });
}
