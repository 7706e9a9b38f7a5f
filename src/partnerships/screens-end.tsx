import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../platform/form.ts';
import { impreciseDayText } from '../platform/format.ts';
import type { Ctx, Env } from '../platform/http.ts';
import { languageOf, pageContext } from '../platform/page-context.ts';
import { type Day, exactly, type ImpreciseDay } from '../values/day.ts';
import { invalid, Problem } from '../values/problem.ts';
import { agreementInQuestion, refusedForm, saved } from './after-form.ts';
import { changeAgreement } from './change-agreement.ts';
import { type FormState, freshForm } from './form-state.tsx';
import { impreciseIn } from './form-values.ts';
import type { AgreementRecord } from './list-agreements.ts';
import type { PartnershipJson } from './list-partnerships.ts';
import { idIn, posting } from './rights.ts';
import { today } from './select-agreements.ts';
import { agreementPatch } from './shapes.ts';
import { LastDayPage, StateEndPage } from './views-end-forms.tsx';
import { formWords } from './words-forms.ts';

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

/** The last day as it was chosen: a reading, or another day. */
function chosenDay(filled: Filled, { readings }: AgreementRecord['end']): ImpreciseDay {
  const choice = typed(filled, 'choice');
  const reading = choice === 'included' ? readings?.included : choice === 'excluded' ? readings?.excluded : null;
  if (reading) return exactly(reading);
  const other = impreciseIn(filled, 'lastDay');
  if (other) return other;
  throw invalid({ pointer: choice === 'other' ? '#/end/lastDay' : '#/choice', code: 'required' });
}

const endHomes = { choice: 'choice', 'end.lastDay': 'lastDay', end: 'lastDay' };

function stateEnd(app: OpenAPIHono<Env>): void {
  const page = (c: Ctx, found: Question, state: FormState) => (
    <StateEndPage
      page={pageContext(c)}
      state={state}
      agreement={found.agreement}
      action={`/agreements/${found.agreement.id}/end`}
      back={backTo(found)}
    />
  );
  app.get('/agreements/:id/end', partnershipWriters, async (c) => {
    const found = await inQuestion(c);
    return c.html(page(c, found, freshForm({}, found.agreement.version)));
  });
  app.post('/agreements/:id/end', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const found = await inQuestion(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        // The readings offered belong to the agreement as it was read.
        if (versionIn(filled) !== found.agreement.version) throw new Problem('stale', 'if_match_stale');
        const { value, precision } = chosenDay(filled, found.agreement.end);
        const input = checked(agreementPatch, { end: { basis: 'stated', lastDay: value, precision } });
        const changed = await database.transaction(posting(c), (work) =>
          changeAgreement(work, found.agreement.id, input, versionIn(filled)),
        );
        const language = languageOf(c);
        const day = impreciseDayText({ value, precision }, language);
        const text = formWords[language].savedEnd(found.partnership.organisation.name, day);
        return saved(c, changed, text, `/agreements/${found.agreement.id}`);
      },
      async (problem) => {
        const now = await inQuestion(c);
        return page(c, now, await refusedForm(c, problem, filled, endHomes, now.agreement));
      },
    );
  });
}

/** Nobody can confirm an end that is still to come, nor end early what will have ended before. */
function refuseUnlikely(
  name: 'closedOn' | 'terminatedOn',
  day: string | null,
  { end }: AgreementRecord,
  today: Day,
): void {
  const limit = name === 'closedOn' ? today : end.lastDay;
  if (day === null || limit === null || day <= limit) return;
  throw invalid({ pointer: `#/${name}`, code: 'too_big', params: { max: limit }, allowed: `${limit} or earlier` });
}

/** One of the two days on which an agreement as a whole ended. */
function lastDay(app: OpenAPIHono<Env>, path: 'close' | 'terminate', name: 'closedOn' | 'terminatedOn'): void {
  const page = (c: Ctx, found: Question, state: FormState) => {
    const context = pageContext(c);
    const say = formWords[context.language];
    return (
      <LastDayPage
        page={context}
        state={state}
        name={name}
        title={path === 'close' ? say.confirmEnd : say.terminate}
        intro={path === 'close' ? say.confirmEndIntro : say.terminateIntro}
        taken={found.agreement[name] !== null}
        action={`/agreements/${found.agreement.id}/${path}`}
        back={backTo(found)}
      />
    );
  };
  app.get(`/agreements/:id/${path}`, partnershipWriters, async (c) => {
    const found = await inQuestion(c);
    const { lastDay } = found.agreement.end;
    const today = c.get('parts').database.read.today(found.agreement.zone);
    const proposed = path === 'close' && lastDay !== null && lastDay <= today ? lastDay : null;
    const filled = { [name]: found.agreement[name] ?? proposed ?? '' };
    return c.html(page(c, found, freshForm(filled, found.agreement.version)));
  });
  app.post(`/agreements/:id/${path}`, partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const found = await inQuestion(c);
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const day = typedOrNull(filled, name);
        if (day === null && found.agreement[name] === null) throw invalid({ pointer: `#/${name}`, code: 'required' });
        refuseUnlikely(name, day, found.agreement, database.read.today(found.agreement.zone));
        const input = checked(agreementPatch, { [name]: day });
        const changed = await database.transaction(posting(c), (work) =>
          changeAgreement(work, found.agreement.id, input, versionIn(filled)),
        );
        const text = formWords[languageOf(c)].saved(found.partnership.organisation.name);
        return saved(c, changed, text, `/agreements/${found.agreement.id}`);
      },
      async (problem) => {
        const now = await inQuestion(c);
        return page(c, now, await refusedForm(c, problem, filled, { [name]: name }, now.agreement));
      },
    );
  });
}

/** What a person confirms about the end: the signed text's day, that it ended, that it was terminated early. */
export function endForms(app: OpenAPIHono<Env>): void {
  stateEnd(app);
  lastDay(app, 'close', 'closedOn');
  lastDay(app, 'terminate', 'terminatedOn');
}
