import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../access/guard.ts';
import { homeZone } from '../platform/clock.ts';
import { checked, readForm, submitted, typed, versionIn } from '../platform/form.ts';
import { counted, dayText } from '../platform/format.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import type { Day } from '../values/day.ts';
import type { Language } from '../values/language.ts';
import { notFound } from '../values/problem.ts';
import { agreementInQuestion, refusedForm, saved } from './after-form.ts';
import { agreementFilled, agreementHomes, agreementIn } from './agreement-form.ts';
import type { AgreementJson } from './agreement-json.ts';
import { gapDays, lastDayInForce } from './chain.ts';
import { changeAgreement, createAgreement } from './change-agreement.ts';
import { facilityChoices, objectiveChoices } from './choices.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { changedFields, impreciseBoxes } from './form-values.ts';
import { findPartnership, type PartnershipJson } from './list-partnerships.ts';
import { daysLine } from './parts-agreement.tsx';
import { listRegister } from './register.ts';
import { idIn, posting } from './rights.ts';
import { today } from './select-agreements.ts';
import { agreementPatch, newAgreement } from './shapes.ts';
import { nextTermStart } from './term.ts';
import { AgreementFormPage } from './views-agreement-form.tsx';
import { ChooseFirstPage, foundNote } from './views-partnership-form.tsx';
import { agreementWords, partnershipTerms } from './words.ts';
import { formWords } from './words-forms.ts';

const endInForce = (it: AgreementJson): Day | null =>
  lastDayInForce({ terminatedOn: it.terminatedOn, closedOn: it.closedOn, lastDay: it.end.lastDay });

/** What a successor's form says of the agreement before it: the start without a gap, and the gap if it began today. */
function successorIntro(before: AgreementJson, day: Day, language: Language): string | null {
  const last = endInForce(before);
  if (last === null) return null;
  const say = formWords[language];
  const gap = gapDays(last, day) ?? 0;
  const proposed = say.proposedStart(dayText(last, language), dayText(nextTermStart(last), language));
  return gap > 0 ? `${proposed} ${say.gapToday(counted(gap, agreementWords[language].days, language))}` : proposed;
}

async function formPage(c: Ctx, state: FormState, partnership: PartnershipJson, it: AgreementJson | null) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const { language } = page;
  const say = formWords[language];
  const [facilities, objectives] = await Promise.all([facilityChoices(read), objectiveChoices(read)]);
  const before = partnership.agreements.find(({ id }) => id === typed(state.filled, 'predecessorId'));
  return (
    <AgreementFormPage
      page={page}
      state={state}
      title={it ? say.changeAgreement : before ? say.successorOf(partnership.organisation.name) : say.newAgreement}
      action={it ? `/agreements/${it.id}` : `/partnerships/${partnership.id}/agreements`}
      cancel={
        it
          ? { href: `/agreements/${it.id}`, text: partnership.organisation.name }
          : { href: `/partnerships/${partnership.id}`, text: partnership.organisation.name }
      }
      intro={it ? say.correctHint : before ? successorIntro(before, page.today, language) : null}
      facilities={facilities}
      objectives={objectives}
      predecessors={partnership.agreements
        .filter(({ id }) => id !== it?.id)
        .map((one) => ({
          id: one.id,
          text: `${partnershipTerms[language].kinds[one.kind]}, ${daysLine(one, language)}`,
        }))}
    />
  );
}

/** The search for the partnership that a new agreement belongs to. */
async function choosePartnership(c: Ctx) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const say = formWords[page.language];
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const order = { by: 'partner' as const, descending: false, kinds: [] };
  const { items } = await listRegister(read, today, { q: q || undefined }, { ...order, by: 'number' }, { limit: 60 });
  const partnerships = [...new Map(items.map((row) => [row.partnership.id, row.partnership])).values()];
  return (
    <ChooseFirstPage
      page={page}
      title={say.newAgreement}
      question={say.whichPartnership}
      hint={say.whichPartnershipHint}
      q={q}
      found={partnerships.map(({ id, number, organisation }) => ({
        href: `/partnerships/${id}/agreements/new`,
        name: organisation.name,
        note: foundNote(
          number === null ? null : agreementWords[page.language].number(number),
          organisation.country,
          page.language,
        ),
      }))}
      none={say.noPartnership}
      add={{ href: '/partnerships/new', text: say.newPartnership }}
    />
  );
}

async function partnershipInQuestion(c: Ctx): Promise<PartnershipJson> {
  const found = await findPartnership(c.get('parts').database.read, today, idIn(c, 'id'));
  if (!found) throw notFound();
  return found;
}

/** Forms of agreements: a new one, a successor, a correction. */
export function agreementForms(app: OpenAPIHono<Env>): void {
  app.get('/agreements/new', partnershipWriters, async (c) => c.html(await choosePartnership(c)));
  app.get('/partnerships/:id/agreements/new', partnershipWriters, async (c) => {
    const partnership = await partnershipInQuestion(c);
    const before = partnership.agreements.find(({ id }) => id === c.req.query('after'));
    const last = before && endInForce(before);
    const filled = {
      zone: homeZone,
      ...(before && {
        kind: before.kind,
        predecessorId: before.id,
        zone: before.zone,
        facilities: before.facilities,
        objectives: before.objectives,
        ...impreciseBoxes('startsOn', last ? nextTermStart(last) : null),
      }),
    };
    return c.html(await formPage(c, freshForm(filled), partnership, null));
  });
  app.post('/partnerships/:id/agreements', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const partnership = await partnershipInQuestion(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const { startsOn, ...rest } = agreementIn(filled);
        const input = checked(newAgreement, { ...rest, ...(startsOn && { startsOn }), partnershipId: partnership.id });
        const made = await database.transaction(posting(c), (work) => createAgreement(work, input));
        const language = languageOf(c);
        const kind = partnershipTerms[language].shortKinds[input.kind];
        const text = formWords[language].savedNew(partnership.organisation.name, kind);
        return saved(c, made, text, `/agreements/${made.id}`);
      },
      async (problem) => formPage(c, await refusedForm(c, problem, filled, agreementHomes, null), partnership, null),
    );
  });

  app.get('/agreements/:id/edit', partnershipWriters, async (c) => {
    const { read } = c.get('parts').database;
    const { agreement, partnership } = await agreementInQuestion(read, today, idIn(c, 'id'));
    const state = freshForm(agreementFilled(agreement), agreement.version);
    return c.html(await formPage(c, state, partnership, agreement));
  });
  app.post('/agreements/:id', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const found = await agreementInQuestion(database.read, today, idIn(c, 'id'));
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const wanted = agreementIn(filled);
        const patch = changedFields(wanted, agreementIn(agreementFilled(found.agreement)));
        // An emptied start is taken from the signature again.
        const start = patch.startsOn === null ? { startsOn: wanted.signedOn, startBasis: 'signature_assumed' } : {};
        const input = checked(agreementPatch, { ...patch, ...start });
        const changed = await database.transaction(posting(c), (work) =>
          changeAgreement(work, found.agreement.id, input, versionIn(filled)),
        );
        const text = formWords[languageOf(c)].saved(found.partnership.organisation.name);
        return saved(c, changed, text, `/agreements/${found.agreement.id}`);
      },
      async (problem) => {
        const now = await agreementInQuestion(database.read, today, found.agreement.id);
        const state = await refusedForm(c, problem, filled, agreementHomes, now.agreement);
        return formPage(c, state, now.partnership, now.agreement);
      },
    );
  });
}
