import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { checked, type Filled, fileIn, readForm, submitted, typedOrNull, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { notFound, type Problem } from '../../values/problem.ts';
import { errorsAt } from '../form-state.tsx';
import { quantityIn } from '../form-values.ts';
import { groundOf } from '../renewals/hold-renewal.ts';
import { idIn } from '../rights.ts';
import { contributionPatch, obligationPatch } from '../shapes.ts';
import { completeByPartner, confirmByPartner } from './partner-parts.ts';
import { type Guest, liveLink, tooManyAnswers } from './screens-door.tsx';
import { ObligationsPage, type RefusedPart } from './views-obligations.tsx';
import { obligationWords } from './words-obligations.ts';

async function obligationsPage(c: Ctx, { portal, base }: Guest, refused: RefusedPart | null) {
  const { agreement, today } = await groundOf(c.get('parts').database.read, portal.agreementId);
  return (
    <ObligationsPage
      page={pageContext(c)}
      portal={portal}
      base={base}
      agreement={agreement}
      today={today}
      refused={refused}
    />
  );
}

const homes = {
  completedOn: 'completedOn',
  file: 'file',
  quantity: 'quantity',
  from: 'from',
  to: 'to',
  unit: 'quantity',
};

/** The page again, with the form that was refused. What cannot be done any more goes on to a page of its own. */
async function again(c: Ctx, guest: Guest, id: string, filled: Filled, problem: Problem) {
  if (problem.code !== 'invalid') throw problem;
  const language = languageOf(c);
  const late = problem.errors.find(({ pointer, code }) => pointer === '#/completedOn' && code === 'too_big');
  const errors = errorsAt(problem, language, homes);
  const said = late ? { completedOn: obligationWords[language].tooLate(String(late.params?.max ?? '')) } : errors;
  return obligationsPage(c, guest, { id, filled, errors: said });
}

function thanked(c: Ctx, { base }: Guest, text: string): Response {
  leaveToast(c, { text });
  return seeOther(c, `${base}/obligations`);
}

/** A page for the partner alone: whoever signs for the Initiative answers nothing in the partner's name (404). */
const forPartner = (pace: 'read' | 'send', task: (c: Ctx, guest: Guest) => Promise<Response>) =>
  liveLink(pace, (c, guest) => {
    if (guest.portal.side !== 'partner') throw notFound();
    return task(c, guest);
  });

/** The page again as typed when too much was sent by this link; null while it may send. */
async function paused(c: Ctx, guest: Guest, id: string, filled: Filled): Promise<Response | null> {
  const pause = await tooManyAnswers(c, guest);
  if (pause === null) return null;
  return c.html(await obligationsPage(c, guest, { id, filled, errors: { '': pause } }), 429);
}

/** What an agreement still asks for: reports handed in, things done, secondments confirmed or corrected. */
export function obligationScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/portal/:id/:secret/obligations',
    everybody,
    forPartner('read', async (c, guest) => c.html(await obligationsPage(c, guest, null))),
  );

  app.post(
    '/portal/:id/:secret/obligations/:part',
    everybody,
    forPartner('send', async (c, guest) => {
      const id = idIn(c, 'part');
      const filled = await readForm(c);
      return submitted(
        c,
        async () => {
          const { database } = c.get('parts');
          const { agreement } = await groundOf(database.read, guest.portal.agreementId);
          const day = typedOrNull(filled, 'completedOn') ?? database.read.today(agreement.zone);
          const { completedOn } = checked(obligationPatch, { completedOn: day });
          const file = await fileIn(c, 'file');
          const pause = await paused(c, guest, id, filled);
          if (pause) return pause;
          await database.transaction(guest.who, (work) =>
            completeByPartner(work, guest.portal.agreementId, id, {
              completedOn: completedOn ?? database.read.today(agreement.zone),
              version: versionIn(filled),
              file,
            }),
          );
          return thanked(c, guest, obligationWords[languageOf(c)].savedDone);
        },
        (problem) => again(c, guest, id, filled, problem),
      );
    }),
  );

  app.post(
    '/portal/:id/:secret/contributions/:part',
    everybody,
    forPartner('send', async (c, guest) => {
      const id = idIn(c, 'part');
      const filled = await readForm(c);
      return submitted(
        c,
        async () => {
          const refused: Record<string, string> = {};
          const language = languageOf(c);
          const quantity = quantityIn(filled, 'quantity', language, refused);
          if (Object.keys(refused).length > 0)
            return c.html(await obligationsPage(c, guest, { id, filled, errors: refused }), 422);
          const { from = null, to = null } = checked(contributionPatch, {
            quantity,
            from: typedOrNull(filled, 'from'),
            to: typedOrNull(filled, 'to'),
          });
          const pause = await paused(c, guest, id, filled);
          if (pause) return pause;
          const said = { quantity, from, to, version: versionIn(filled) };
          const corrected = await c
            .get('parts')
            .database.transaction(guest.who, (work) => confirmByPartner(work, guest.portal.agreementId, id, said));
          const say = obligationWords[language];
          return thanked(c, guest, corrected ? say.savedCorrected : say.savedConfirmed);
        },
        (problem) => again(c, guest, id, filled, problem),
      );
    }),
  );
}
