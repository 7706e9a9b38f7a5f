import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { keepFile, typeOfFile } from '../../platform/files.ts';
import { checked, fileIn, readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../../platform/page-context.ts';
import type { Language } from '../../values/language.ts';
import { errorsAt, type FormState, freshForm } from '../form-state.tsx';
import { proposeChanges } from '../renewals/propose-changes.ts';
import { proposal } from '../renewals/shapes.ts';
import { changedIn, pendingFilled, proposalFilled, proposalHomes, proposalIn } from './propose-form.ts';
import { answering } from './screens-answer.tsx';
import { type Guest, tooManyAnswers } from './screens-door.tsx';
import { type Question, textLanguageOf } from './screens-offer.tsx';
import { ProposePage } from './views-propose.tsx';
import { answerWords } from './words-answer.ts';

/** The language to propose in: the one asked for, else that of the proposal that waits, else as the text is read. */
function proposedLanguage(c: Ctx, { it }: Question): Language {
  const before = it.proposal ? changedIn(it.shown, it.proposal)[0] : undefined;
  return (c.req.query('text') === undefined ? before : undefined) ?? textLanguageOf(c, it);
}

const proposePage = (c: Ctx, { portal, base }: Guest, question: Question, state: FormState) => (
  <ProposePage
    page={pageContext(c)}
    portal={portal}
    base={base}
    it={question.it}
    textLanguage={proposedLanguage(c, question)}
    state={state}
  />
);

async function propose(c: Ctx, guest: Guest, question: Question): Promise<Response> {
  const { it, person } = question;
  const filled = await readForm(c);
  const language = languageOf(c);
  const textLanguage = textLanguageOf(c, it);
  return submitted(
    c,
    async () => {
      const refused: Record<string, string> = {};
      const wanted = proposalIn(filled, it.shown, { textLanguage, language, pending: it.proposal }, refused);
      if (Object.keys(refused).length > 0)
        return c.html(proposePage(c, guest, question, { ...freshForm(filled), errors: refused }), 422);
      const input = checked(proposal, wanted);
      const file = await fileIn(c, 'file');
      const pause = await tooManyAnswers(c, guest);
      if (pause) return c.html(proposePage(c, guest, question, { ...freshForm(filled), errors: { '': pause } }), 429);
      const mediaType = file && (await typeOfFile(file.bytes, file.name));
      await c.get('parts').database.transaction(guest.who, async (work) => {
        const kept = file && mediaType ? await keepFile(work, { bytes: file.bytes, mediaType }) : null;
        await proposeChanges(work, it.renewal.id, {
          signatoryId: person.id,
          hash: typed(filled, 'hash'),
          input,
          markedFile: file && kept && { id: kept.id, name: file.name },
        });
      });
      return seeOther(c, `${guest.base}/offer`);
    },
    (problem) => {
      if (problem.code === 'conflict') throw problem;
      const homes = proposalHomes(it.shown, textLanguage, filled);
      const errors = errorsAt(problem, language, homes);
      const nothing = problem.errors.some(({ pointer, code }) => pointer === '#/comments' && code === 'required');
      const said = nothing ? { '': answerWords[language].nothing } : errors;
      return proposePage(c, guest, question, { ...freshForm(filled), errors: said });
    },
  );
}

/** Proposals of the partner's. */
export function proposeScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/portal/:id/:secret/propose',
    everybody,
    answering('read', (c, guest, question) => {
      const { shown, proposal: pending } = question.it;
      const [textLanguage, language] = [proposedLanguage(c, question), languageOf(c)];
      const filled = pending
        ? pendingFilled(shown, pending, textLanguage, language)
        : proposalFilled(shown, textLanguage, language);
      return c.html(proposePage(c, guest, question, freshForm(filled)));
    }),
  );
  app.post('/portal/:id/:secret/propose', everybody, answering('send', propose));
}
