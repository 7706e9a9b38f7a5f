import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { type FieldError, Problem } from '../../values/problem.ts';
import { facilityChoices, objectiveChoices } from '../choices.ts';
import { type FormState, freshForm } from '../form-state.tsx';
import { idIn, posting } from '../rights.ts';
import { offerVersion } from './answer-proposal.ts';
import { composerErrors } from './composer-errors.ts';
import { draftBoxes } from './composer-filled.ts';
import { composedIn } from './composer-form.ts';
import { type Composing, composingOf } from './composing.ts';
import { holdRenewal } from './hold-renewal.ts';
import { previewOffer } from './preview-offer.ts';
import { type RecordVersion, type RenewalRecord, renewalRecord } from './renewal-record.ts';
import { onTheTable, openProposal, type RenewalStage } from './renewal-stage.ts';
import { newVersion } from './shapes.ts';
import { VersionFormPage } from './views-version-form.tsx';
import { negotiationWords } from './words-negotiation.ts';

interface Question {
  record: RenewalRecord;
  /** What the form begins with: the partner's proposal, else what is on the table. */
  standing: RecordVersion;
  it: Composing;
}

const refusals: Partial<Record<RenewalStage, ConstructorParameters<typeof Problem>[1]>> = {
  draft: 'offer_not_sent',
  done: 'offer_concluded',
  declined: 'offer_declined',
  withdrawn: 'offer_withdrawn',
};

async function inQuestion(c: Ctx): Promise<Question> {
  const { read } = c.get('parts').database;
  const record = await renewalRecord(read, idIn(c, 'id'));
  const standing = record.proposal ?? record.table;
  const refusal = refusals[record.renewal.stage];
  if (refusal || !standing) throw new Problem('conflict', refusal ?? 'offer_not_sent');
  const it = await composingOf(read, record.renewal.agreementId, { renewal: record.renewal, version: standing });
  return { record, standing, it };
}

/** What a version leaves as it is: who signs, until when, in which languages. */
const fixed =
  /^(manner|mannerShown|languages\.\d|signatories\.\d+\.\w+|deadline|codeRequired|note|wordingId|wordingShown)$/;

/** The form as the composer reads it, with what this form does not ask for put in from what stands. */
function whole(filled: Filled, it: Composing, c: Ctx): Filled {
  const standing = Object.entries(draftBoxes(it, languageOf(c))).filter(([name]) => fixed.test(name));
  return { ...filled, ...Object.fromEntries(standing) };
}

/** Faults of what this form asks for; the rest of the offer stands as it is. */
const ofVersion = ({ pointer }: FieldError): boolean => /^#\/(offer|wording|reply)\b/.test(pointer ?? '');

async function page(c: Ctx, { record, standing, it }: Question, state: FormState, meanwhile = false) {
  const { read } = c.get('parts').database;
  const language = languageOf(c);
  const filled = whole(state.filled, it, c);
  const composed = composedIn(filled, it, language);
  const [preview, facilities, objectives] = await Promise.all([
    previewOffer(read, it, composed),
    facilityChoices(read),
    objectiveChoices(read),
  ]);
  const problem = preview.problem;
  const own = problem && new Problem(problem.code, problem.reason, problem.errors.filter(ofVersion));
  const faults = own && own.errors.length === 0 ? composed.refused : composerErrors(own, composed, filled, language);
  const data = { it, state: { ...state, filled }, language, facilities, objectives, preview, faults };
  const shown = { ...data, wordingChanged: false, page: pageContext(c), record, standing, meanwhile };
  return <VersionFormPage {...shown} />;
}

/** Refuses a form that was filled over another version than the one that stands now: nothing is lost, it is shown again. */
function checkStanding(filled: Filled, { standing, record }: Question): void {
  if (Number(typed(filled, 'standing')) !== standing.number) throw new Problem('conflict', 'offer_changed');
  if (record.renewal.deadline < record.ground.today) throw new Problem('conflict', 'offer_deadline_passed');
}

/** /renewals/:id/versions/new: another version of an offer that was sent. */
export function versionScreens(app: OpenAPIHono<Env>): void {
  app.get('/renewals/:id/versions/new', partnershipWriters, async (c) => {
    const found = await inQuestion(c);
    return c.html(await page(c, found, freshForm(draftBoxes(found.it, languageOf(c)))));
  });
  app.post('/renewals/:id/versions/compare', partnershipWriters, async (c) =>
    c.html(await page(c, await inQuestion(c), freshForm(await readForm(c)))),
  );
  app.post('/renewals/:id/versions', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const filled = await readForm(c);
    const found = await inQuestion(c);
    const language = languageOf(c);
    const id = found.record.renewal.id;
    const composed = composedIn(whole(filled, found.it, c), found.it, language);
    const refused = Object.fromEntries(
      Object.entries(composed.refused).filter(([name]) => !name.startsWith('signatories')),
    );
    return submitted(
      c,
      async () => {
        checkStanding(filled, found);
        if (Object.keys(refused).length > 0) throw new Problem('invalid', 'fields_at_fault');
        const { offer, wording } = composed.input;
        const input = checked(newVersion, { offer, wording, reply: typedOrNull(filled, 'reply') });
        const number = (found.record.versions.at(-1)?.number ?? 0) + 1;
        await database.transaction(posting(c), async (work) => {
          // Two editors at once: the second finds, under the lock, what the first has put on the table.
          const { versions } = await holdRenewal(work, id);
          const stands = openProposal(versions) ?? onTheTable(versions);
          if (stands?.number !== found.standing.number) throw new Problem('conflict', 'offer_changed');
          return offerVersion(work, id, input, null);
        });
        leaveToast(c, { text: negotiationWords[language].toldOffered(number) });
        return seeOther(c, `/renewals/${id}#versions`);
      },
      async (problem) => {
        const errors = composerErrors(problem, { ...composed, refused }, whole(filled, found.it, c), language);
        const now = await inQuestion(c);
        const meanwhile = problem.reason === 'offer_changed';
        if (meanwhile) delete errors[''];
        return page(c, now, { ...freshForm(filled), errors }, meanwhile);
      },
    );
  });
}
