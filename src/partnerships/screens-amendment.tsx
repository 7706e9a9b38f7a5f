import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../access/guard.ts';
import { checked, type Filled, readForm, submitted, typedOrNull, versionIn } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { invalid, notFound, Problem } from '../values/problem.ts';
import { agreementInQuestion, refusedForm, saved } from './after-form.ts';
import { agreementHomes, termsFilled, termsIn } from './agreement-form.ts';
import { amendAgreement, archiveAmendment, changeAmendment } from './amend-agreement.ts';
import { facilityChoices, objectiveChoices } from './choices.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { changedFields } from './form-values.ts';
import { agreementHistory } from './history.ts';
import type { AgreementRecord } from './list-agreements.ts';
import type { PartnershipJson } from './list-partnerships.ts';
import { idIn, posting } from './rights.ts';
import { today } from './select-agreements.ts';
import { amendmentPatch, newAmendment } from './shapes.ts';
import { AmendmentFormPage } from './views-agreement-form.tsx';
import { AmendmentDaysPage } from './views-end-forms.tsx';
import { formWords } from './words-forms.ts';
import { recordWords } from './words-record.ts';

interface Question {
  agreement: AgreementRecord;
  partnership: PartnershipJson;
}
const inQuestion = (c: Ctx): Promise<Question> =>
  agreementInQuestion(c.get('parts').database.read, today, idIn(c, 'id'));
const backTo = ({ agreement, partnership }: Question) => ({
  href: `/agreements/${agreement.id}`,
  text: partnership.organisation.name,
});

const homes = { ...agreementHomes, signedOn: 'amendedOn', inForceOn: 'inForceOn' };

/** Faults at "#/changes/1/after/..." as faults of the field that was changed. */
function byField(problem: Problem, fields: readonly string[]): Problem {
  const errors = problem.errors.map((error) => {
    const [, index, rest = ''] = /^#\/changes\/(\d+)(?:\/(?:after|before|field))?(.*)$/.exec(error.pointer ?? '') ?? [];
    return index === undefined ? error : { ...error, pointer: `#/${fields[Number(index)] ?? ''}${rest}` };
  });
  return new Problem(problem.code, problem.reason, errors);
}

const changesOf = (filled: Filled, agreement: AgreementRecord) =>
  Object.entries(changedFields(termsIn(filled), termsIn(termsFilled(agreement))));

/** Who last changed an agreement or one of its amendments. */
async function lastOfTerms(c: Ctx, agreementId: string) {
  const entries = await agreementHistory(c.get('parts').database.read, agreementId);
  return entries.find(({ action }) => /^(agreement|amendment)\./.test(action)) ?? null;
}

async function newPage(c: Ctx, found: Question, state: FormState) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const say = formWords[page.language];
  const [facilities, objectives] = await Promise.all([facilityChoices(read), objectiveChoices(read)]);
  return (
    <AmendmentFormPage
      page={page}
      state={state}
      title={say.amend}
      intro={say.amendIntro}
      action={`/agreements/${found.agreement.id}/amendments`}
      cancel={backTo(found)}
      facilities={facilities}
      objectives={objectives}
    />
  );
}

/** Forms of amendments: a new one, the days of one entered wrongly, and archiving it. */
export function amendmentForms(app: OpenAPIHono<Env>): void {
  app.get('/agreements/:id/amendments/new', partnershipWriters, async (c) => {
    const found = await inQuestion(c);
    return c.html(await newPage(c, found, freshForm(termsFilled(found.agreement), found.agreement.version)));
  });
  app.post('/agreements/:id/amendments', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const found = await inQuestion(c);
    const filled = await readForm(c);
    const changes = changesOf(filled, found.agreement);
    return submitted(
      c,
      async () => {
        // Changes are what differs from the terms as they stand: made on others, they would take those back unseen.
        const version = versionIn(filled);
        if (version !== found.agreement.version) throw new Problem('stale', 'if_match_stale');
        const signedOn = typedOrNull(filled, 'amendedOn');
        const inForceOn = typedOrNull(filled, 'inForceOn');
        if (signedOn === null) throw invalid({ pointer: '#/signedOn', code: 'required' });
        if (changes.length === 0) throw invalid({ pointer: '#/nothing', code: 'required' });
        const input = checked(newAmendment, {
          signedOn,
          ...(inForceOn && { inForceOn }),
          changes: changes.map(([field, after]) => ({ field, after })),
        });
        const made = await database.transaction(posting(c), (work) =>
          amendAgreement(work, found.agreement.id, input, version),
        );
        const text = formWords[languageOf(c)].savedAmendment(found.partnership.organisation.name);
        return saved(c, made, text, `/agreements/${found.agreement.id}#amendments`);
      },
      async (problem) => {
        const fields = changes.map(([field]) => field);
        const now = await inQuestion(c);
        const state = await refusedForm(c, byField(problem, fields), filled, homes, now.agreement);
        const errors =
          changes.length === 0 && state.errors['']
            ? { ...state.errors, '': formWords[languageOf(c)].nothingChanged }
            : state.errors;
        const stale = state.stale && { by: await lastOfTerms(c, now.agreement.id) };
        return newPage(c, now, { ...state, errors, stale });
      },
    );
  });

  const one = async (c: Ctx) => {
    const found = await inQuestion(c);
    const amendment = found.agreement.amendments.find(({ id }) => id === idIn(c, 'part'));
    if (!amendment) throw notFound();
    return { found, amendment };
  };
  const daysPage = (c: Ctx, { found, amendment }: Awaited<ReturnType<typeof one>>, state: FormState) => {
    const page = pageContext(c);
    const say = formWords[page.language];
    return (
      <AmendmentDaysPage
        page={page}
        state={state}
        title={say.changeAmendment(amendment.number)}
        intro={say.changeAmendmentIntro}
        action={`/agreements/${found.agreement.id}/amendments/${amendment.id}`}
        back={backTo(found)}
      />
    );
  };
  app.get('/agreements/:id/amendments/:part/edit', partnershipWriters, async (c) => {
    const it = await one(c);
    const { signedOn, inForceOn, version } = it.amendment;
    return c.html(daysPage(c, it, freshForm({ amendedOn: signedOn ?? '', inForceOn }, version)));
  });
  app.post('/agreements/:id/amendments/:part', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const it = await one(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const input = checked(amendmentPatch, {
          signedOn: typedOrNull(filled, 'amendedOn') ?? '',
          inForceOn: typedOrNull(filled, 'inForceOn') ?? '',
        });
        const changed = await database.transaction(posting(c), (work) =>
          changeAmendment(work, it.found.agreement.id, it.amendment.id, input, versionIn(filled)),
        );
        const text = formWords[languageOf(c)].saved(it.found.partnership.organisation.name);
        return saved(c, changed, text, `/agreements/${it.found.agreement.id}#amendments`);
      },
      async (problem) => {
        const now = await one(c);
        return daysPage(c, now, await refusedForm(c, problem, filled, homes, now.amendment));
      },
    );
  });
  app.post('/agreements/:id/amendments/:part/archive', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const { found, amendment } = await one(c);
    const filled = await readForm(c);
    const changed = await database.transaction(posting(c), (work) =>
      archiveAmendment(work, found.agreement.id, amendment.id, versionIn(filled)),
    );
    const language = languageOf(c);
    const text = formWords[language].archived(recordWords[language].amendment(amendment.number));
    return saved(c, changed, text, `/agreements/${found.agreement.id}`);
  });
}
