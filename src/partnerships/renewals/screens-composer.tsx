import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters } from '../../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { notFound, Problem } from '../../values/problem.ts';
import { agreementInQuestion, refusedForm } from '../after-form.ts';
import { facilityChoices, objectiveChoices } from '../choices.ts';
import { type FormState, freshForm } from '../form-state.tsx';
import { idIn, isId, posting } from '../rights.ts';
import { today } from '../select-agreements.ts';
import { composerErrors } from './composer-errors.ts';
import { draftBoxes, freshBoxes } from './composer-filled.ts';
import { composedIn, settled } from './composer-form.ts';
import { type Composing, composingOf, draftInQuestion, whyNot } from './composing.ts';
import { changeRenewal, draftRenewal } from './draft-renewal.ts';
import { openOffers } from './open-offers.ts';
import { previewOffer } from './preview-offer.ts';
import { newRenewal, renewalPatch } from './shapes.ts';
import { CannotOfferPage, ComposerPage } from './views-composer.tsx';
import { composerWords } from './words-composer.ts';

async function composerPage(
  c: Ctx,
  it: Composing,
  state: FormState,
  wordingChanged = false,
  openOffer: string | null = null,
) {
  const { read } = c.get('parts').database;
  const page = pageContext(c);
  const { language } = page;
  const composed = composedIn(state.filled, it, language);
  const [preview, facilities, objectives] = await Promise.all([
    previewOffer(read, it, composed),
    facilityChoices(read),
    objectiveChoices(read),
  ]);
  const faults = composerErrors(preview.problem, composed, state.filled, language);
  const data = { it, state, language, facilities, objectives, preview, faults, wordingChanged };
  return <ComposerPage {...data} page={page} openOffer={openOffer} />;
}

/** What a form that was sent is about: the draft it names, else the agreement. */
async function inQuestion(c: Ctx, filled: Filled): Promise<Composing> {
  const { read } = c.get('parts').database;
  const [renewal, agreement] = [typed(filled, 'renewal'), typed(filled, 'agreement')];
  const draft = isId(renewal) ? await draftInQuestion(read, renewal) : null;
  const id = draft?.renewal.agreementId ?? agreement;
  if (!isId(id)) throw notFound();
  return composingOf(read, id, draft);
}

/** Saves what a form holds, or shows it again. `act` answers where to go. */
async function save(
  c: Ctx,
  typedIn: Filled,
  it: Composing,
  act: (input: Record<string, unknown>) => Promise<string>,
): Promise<Response> {
  const language = languageOf(c);
  const { filled, wordingChanged } = settled(typedIn, it);
  const version = versionIn(filled) || null;
  if (wordingChanged) return c.html(await composerPage(c, it, freshForm(filled, version), true));
  const composed = composedIn(filled, it, language);
  return submitted(
    c,
    async () => {
      if (Object.keys(composed.refused).length > 0) throw new Problem('invalid', 'fields_at_fault');
      const path = await act(composed.input);
      leaveToast(c, { text: composerWords[language].savedDraft(it.partnership.organisation.name) });
      return seeOther(c, path);
    },
    async (problem) => {
      const now = it.draft
        ? await composingOf(
            c.get('parts').database.read,
            it.ground.agreement.id,
            await draftInQuestion(c.get('parts').database.read, it.draft.renewal.id),
          )
        : it;
      const plain = await refusedForm(c, problem, filled, {}, now.draft?.renewal ?? null);
      const errors = composerErrors(problem, composed, filled, language);
      const state = { ...plain, errors: problem.code === 'stale' ? {} : errors };
      const { agreement } = it.ground;
      const open =
        problem.reason === 'offer_open' ? await openOffers(c.get('parts').database.read, [agreement.id]) : null;
      return composerPage(c, now, state, false, open?.get(agreement.id)?.id ?? null);
    },
  );
}

/** Forms of one offer: a new one, the change of a draft, and the preview, which writes nothing. */
export function composerScreens(app: OpenAPIHono<Env>): void {
  app.post('/renewals/new', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const filled = await readForm(c);
    const it = await inQuestion(c, filled);
    return save(c, filled, it, async (input) => {
      const made = await database.transaction(posting(c), (work) => draftRenewal(work, checked(newRenewal, input)));
      return `/renewals/${made.id}`;
    });
  });
  app.post('/renewals/preview', partnershipWriters, async (c) => {
    const it = await inQuestion(c, await readForm(c));
    const { filled, wordingChanged } = settled(await readForm(c), it);
    return c.html(await composerPage(c, it, freshForm(filled, versionIn(filled) || null), wordingChanged));
  });
  app.get('/renewals/:id/edit', partnershipWriters, async (c) => {
    const { read } = c.get('parts').database;
    const draft = await draftInQuestion(read, idIn(c, 'id'));
    if (draft.renewal.stage !== 'draft') throw new Problem('conflict', 'offer_sent');
    const it = await composingOf(read, draft.renewal.agreementId, draft);
    return c.html(await composerPage(c, it, freshForm(draftBoxes(it, languageOf(c)), draft.renewal.version)));
  });
  app.post('/renewals/:id/edit', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const id = idIn(c, 'id');
    const filled = await readForm(c);
    const it = await inQuestion(c, { ...filled, renewal: id });
    return save(c, { ...filled, renewal: id }, it, async ({ agreementId: _agreement, ...input }) => {
      await database.transaction(posting(c), (work) =>
        changeRenewal(work, id, checked(renewalPatch, input), versionIn(filled)),
      );
      return `/renewals/${id}`;
    });
  });
}

/** The form of a new offer on one agreement, or why there can be none. */
export async function newOfferPage(c: Ctx, agreementId: string): Promise<Response> {
  const { read } = c.get('parts').database;
  const { agreement, partnership } = await agreementInQuestion(read, today, agreementId);
  const why = await whyNot(read, agreement);
  if (why) {
    const page = CannotOfferPage({ page: pageContext(c), partner: partnership.organisation.name, agreementId, why });
    return c.html(page, 409);
  }
  const it = await composingOf(read, agreementId, null);
  const filled = freshBoxes(it, c.get('staff')?.id ?? null, languageOf(c));
  return c.html(await composerPage(c, it, freshForm(filled)));
}
