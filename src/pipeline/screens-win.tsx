import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../access/guard.ts';
import { refusedForm } from '../partnerships/after-form.ts';
import { type FormState, freshForm } from '../partnerships/form-state.tsx';
import { amountBox } from '../partnerships/form-values.ts';
import { posting } from '../partnerships/rights.ts';
import { checked, readForm, submitted, typed, typedOrNull } from '../platform/form.ts';
import { moneyText } from '../platform/format.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import type { Problem } from '../values/problem.ts';
import type { OpportunityJson } from './list-opportunities.ts';
import { instalmentBoxes, instalmentsIn, splitRows } from './pledges/instalment-form.ts';
import { winning } from './pledges/shapes.ts';
import { waitingScreening } from './screening/list-screenings.ts';
import { opportunityIn } from './screens-opportunity.tsx';
import { WinPage } from './views-win.tsx';
import { leftOut, winOpportunity } from './win-opportunity.ts';
import { opportunityWords } from './words-opportunity.ts';

const homes: Readonly<Record<string, string>> = {
  as: 'as',
  madeOn: 'madeOn',
  instalments: 'instalments.0.amount',
  ...Object.fromEntries(Array.from({ length: 120 }, (_, row) => [`instalments.${row}`, `instalments.${row}.amount`])),
};

const page = (
  c: Ctx,
  it: OpportunityJson,
  state: FormState,
  {
    blank = 0,
    refused = null,
    waiting = null,
  }: { blank?: number; refused?: Problem['reason'] | null; waiting?: string | null } = {},
) => <WinPage page={pageContext(c)} opportunity={it} state={state} {...{ blank, refused, waiting }} />;

/** /opportunities/:id/win: a pledge with its instalments, or the draft of an agreement. */
export function winScreens(app: OpenAPIHono<Env>): void {
  app.get('/opportunities/:id/win', partnershipWriters, async (c) => {
    const it = await opportunityIn(c);
    if (it.stage === 'won' || it.archivedAt !== null) return seeOther(c, `/opportunities/${it.id}`);
    const language = languageOf(c);
    const today = c.get('parts').clock.today();
    const expected = it.expectedOn?.precision === 'day' ? it.expectedOn.value : '';
    const filled = {
      madeOn: today,
      currency: it.amount?.low.currency ?? 'EUR',
      total: amountBox(it.amount?.low ?? null, language),
      firstDay: expected > today ? expected : '',
      ...(it.amount && expected > today && instalmentBoxes([{ amount: it.amount.low, dueOn: expected }], language)),
    };
    return c.html(page(c, it, freshForm(filled)));
  });
  app.post('/opportunities/:id/win', partnershipWriters, async (c) => {
    const it = await opportunityIn(c);
    const filled = await readForm(c);
    const language = languageOf(c);
    if (typed(filled, 'more')) return c.html(page(c, it, freshForm(filled), { blank: 3 }));
    if (typed(filled, 'split')) {
      const errors: Record<string, string> = {};
      const laid = splitRows(filled, language, errors);
      const status = Object.keys(errors).length > 0 ? 422 : 200;
      return c.html(page(c, it, { ...freshForm(laid), errors }), status);
    }
    return submitted(
      c,
      async () => {
        const refused: Record<string, string> = {};
        const as = typed(filled, 'as') === 'agreement' ? 'agreement' : 'pledge';
        const instalments = instalmentsIn(filled, language, refused, as === 'pledge' ? 1 : 0);
        if (Object.keys(refused).length > 0) return c.html(page(c, it, { ...freshForm(filled), errors: refused }), 422);
        const madeOn = typedOrNull(filled, 'madeOn') ?? undefined;
        const lessAgreed = typed(filled, 'lessAgreed') !== '';
        const input = checked(winning, as === 'pledge' ? { as, instalments, madeOn } : { as, instalments, lessAgreed });
        const left = as === 'agreement' && !lessAgreed ? leftOut(it.amount?.low ?? null, input.instalments) : null;
        if (left) {
          const errors = { lessAgreed: opportunityWords[language].leftOut(moneyText(left, language)) };
          return c.html(page(c, it, { ...freshForm(filled), errors }), 422);
        }
        await c.get('parts').database.transaction(posting(c), (work) => winOpportunity(work, it.id, input));
        // It is taken back by moving it again, which says why.
        leaveToast(c, { text: opportunityWords[language].won(it.title) });
        return seeOther(c, `/opportunities/${it.id}`);
      },
      async (problem) =>
        page(c, it, await refusedForm(c, problem, filled, homes, null), {
          refused: problem.reason,
          waiting: await waitingScreening(c.get('parts').database.read, it.funder),
        }),
    );
  });
}
