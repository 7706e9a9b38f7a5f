import type { OpenAPIHono } from '@hono/zod-openapi';
import { figureWriters } from '../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import type { Language } from '../values/language.ts';
import { notFound } from '../values/problem.ts';
import { agreementInQuestion, refusedForm, saved } from './after-form.ts';
import type { ContributionJson } from './agreement-json.ts';
import { archiveContribution, changeContribution, createContribution } from './change-contribution.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { amountBox, amountIn, changedFields, decimalBox, quantityIn } from './form-values.ts';
import { idIn, posting } from './rights.ts';
import { today } from './select-agreements.ts';
import { contributionPatch, newContribution } from './shapes.ts';
import { broughtText } from './views-contributions.tsx';
import { ContributionFormPage } from './views-part-forms.tsx';
import { partnershipTerms } from './words.ts';
import { formWords } from './words-forms.ts';

/** The form's values; amounts and quantities that cannot be read are told in `refused`. */
function contributionIn(filled: Filled, language: Language, refused: Record<string, string>) {
  return {
    kind: typed(filled, 'kind'),
    amount: amountIn(filled, 'amount', language, refused),
    dueOn: typedOrNull(filled, 'dueOn'),
    receivedOn: typedOrNull(filled, 'receivedOn'),
    quantity: quantityIn(filled, 'quantity', language, refused),
    unit: typedOrNull(filled, 'unit'),
    unitBasis: typedOrNull(filled, 'unitBasis'),
    annualCost: amountIn(filled, 'annualCost', language, refused),
    from: typedOrNull(filled, 'from'),
    to: typedOrNull(filled, 'to'),
    place: typedOrNull(filled, 'place'),
  };
}

const contributionFilled = (it: ContributionJson, language: Language): Filled => ({
  kind: it.kind,
  amount: amountBox(it.amount, language),
  amountCurrency: it.amount?.currency ?? 'EUR',
  dueOn: it.dueOn ?? '',
  receivedOn: it.receivedOn ?? '',
  quantity: decimalBox(it.quantity, language),
  unit: it.unit ?? '',
  unitBasis: it.unitBasis ?? '',
  annualCost: amountBox(it.annualCost, language),
  annualCostCurrency: it.annualCost?.currency ?? 'EUR',
  from: it.from ?? '',
  to: it.to ?? '',
  place: it.place ?? '',
});

const fields = ['kind', 'amount', 'dueOn', 'receivedOn', 'quantity', 'unit', 'unitBasis', 'annualCost', 'from', 'to'];
const homes = Object.fromEntries([...fields, 'place'].map((name) => [name, name]));

/** "Instalment €50,000": what a toast calls a contribution. */
const nameOf = (it: ContributionJson, language: Language): string =>
  [partnershipTerms[language].contributions[it.kind], broughtText(it, language)].filter(Boolean).join(' ');

async function one(c: Ctx) {
  const found = await agreementInQuestion(c.get('parts').database.read, today, idIn(c, 'id'));
  const wanted = c.req.param('part') === undefined ? null : idIn(c, 'part');
  const it = found.agreement.contributions.find(({ id }) => id === wanted) ?? null;
  if (wanted !== null && it === null) throw notFound();
  return { ...found, it };
}
type Question = Awaited<ReturnType<typeof one>>;

function formPage(c: Ctx, { agreement, partnership, it }: Question, state: FormState) {
  const page = pageContext(c);
  const say = formWords[page.language];
  return (
    <ContributionFormPage
      page={page}
      state={state}
      title={it ? say.changeContribution : say.newContribution}
      action={`/agreements/${agreement.id}/contributions${it ? `/${it.id}` : ''}`}
      back={{ href: `/agreements/${agreement.id}#contributions`, text: partnership.organisation.name }}
    />
  );
}

/** Forms of contributions: a new one, a change, received, archived. */
export function contributionForms(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id/contributions/new', figureWriters, async (c) =>
    c.html(formPage(c, await one(c), freshForm({}))),
  );
  app.get('/agreements/:id/contributions/:part/edit', figureWriters, async (c) => {
    const found = await one(c);
    if (!found.it) throw notFound();
    return c.html(formPage(c, found, freshForm(contributionFilled(found.it, languageOf(c)), found.it.version)));
  });

  const post = async (c: Ctx, filled: Filled): Promise<Response> => {
    const { database } = c.get('parts');
    const found = await one(c);
    const { agreement, it } = found;
    const language = languageOf(c);
    return submitted(
      c,
      async () => {
        const refused: Record<string, string> = {};
        const wanted = contributionIn(filled, language, refused);
        if (Object.keys(refused).length > 0) {
          const state = { ...freshForm(filled, versionIn(filled) || null), errors: refused };
          return c.html(formPage(c, found, state), 422);
        }
        const who = posting(c);
        const changed = it
          ? await database.transaction(who, (work) => {
              const patch = changedFields(wanted, contributionIn(contributionFilled(it, language), language, {}));
              const input = checked(contributionPatch, patch);
              return changeContribution(work, agreement.id, it.id, input, versionIn(filled));
            })
          : await database.transaction(who, (work) =>
              createContribution(work, agreement.id, checked(newContribution, wanted)),
            );
        const say = formWords[language];
        const text = it ? say.saved(nameOf(it, language)) : say.saved(say.newContribution);
        return saved(c, changed, text, `/agreements/${agreement.id}#contributions`);
      },
      async (problem) => {
        const now = await one(c);
        return formPage(c, now, await refusedForm(c, problem, filled, homes, now.it));
      },
    );
  };
  app.post('/agreements/:id/contributions', figureWriters, async (c) => post(c, await readForm(c)));
  app.post('/agreements/:id/contributions/:part', figureWriters, async (c) => post(c, await readForm(c)));

  app.post('/agreements/:id/contributions/:part/received', figureWriters, async (c) => {
    const { database } = c.get('parts');
    const { agreement, it } = await one(c);
    if (!it) throw notFound();
    const form = await readForm(c);
    const language = languageOf(c);
    const receivedOn = typedOrNull(form, 'receivedOn') ?? database.read.today(agreement.zone);
    return submitted(
      c,
      async () => {
        const input = checked(contributionPatch, { receivedOn });
        const changed = await database.transaction(posting(c), (work) =>
          changeContribution(work, agreement.id, it.id, input, versionIn(form)),
        );
        const text = formWords[language].received(nameOf(it, language));
        return saved(c, changed, text, `/agreements/${agreement.id}#contributions`);
      },
      async (problem) => {
        const now = await one(c);
        const filled = {
          ...(now.it && contributionFilled(now.it, language)),
          receivedOn,
          version: typed(form, 'version'),
        };
        return formPage(c, now, await refusedForm(c, problem, filled, homes, now.it));
      },
    );
  });
  app.post('/agreements/:id/contributions/:part/archive', figureWriters, async (c) => {
    const { database } = c.get('parts');
    const { agreement, it } = await one(c);
    if (!it) throw notFound();
    const form = await readForm(c);
    const language = languageOf(c);
    const changed = await database.transaction(posting(c), (work) =>
      archiveContribution(work, agreement.id, it.id, versionIn(form)),
    );
    const text = formWords[language].archived(nameOf(it, language));
    return saved(c, changed, text, `/agreements/${agreement.id}#contributions`);
  });
}
