import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import { checked, readForm, submitted, typed, typedOrNull } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../../platform/page-context.ts';
import { notFound } from '../../values/problem.ts';
import { errorsAt } from '../form-state.tsx';
import { askForInk, declineRenewal } from '../renewals/decline-renewal.ts';
import { handOverRenewal } from '../renewals/hand-over.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';
import { handOver, reason } from '../renewals/shapes.ts';
import { type Guest, tooManyAnswers } from './screens-door.tsx';
import { aboutOffer, type Question, refusalOf } from './screens-offer.tsx';
import { DeclinePage, HandedOverPage, HandOverPage } from './views-answer.tsx';
import { RefusedPage } from './views-sign.tsx';

type Task = (c: Ctx, guest: Guest, question: Question) => Response | Promise<Response>;

/** While these hold, the partner can still talk about the offer. */
const talking: readonly SigningRefusal[] = ['proposal_open', 'not_your_turn'];

const page = (c: Ctx, { portal, base }: Guest) => ({ page: pageContext(c), portal, base });

/**
 * A form of the partner's side about an offer that is still open; whoever signs for the Initiative has none (404). When
 * it is too late the page of the offer says so; to what was sent a page of its own does.
 */
export const answering = (pace: 'read' | 'send', task: Task) =>
  aboutOffer(pace, (c, guest, question) => {
    const { it, person } = question;
    if (person.side !== 'partner') throw notFound();
    const refusal = refusalOf(question);
    if (refusal === null || talking.includes(refusal)) return task(c, guest, question);
    if (pace === 'read') return seeOther(c, `${guest.base}/offer`);
    return c.html(<RefusedPage {...page(c, guest)} it={it} person={person} refusal={refusal} sent />, 409);
  });

/** Declining, handing over, asking for paper. */
export function answerScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/portal/:id/:secret/decline',
    everybody,
    answering('read', (c, guest) => c.html(<DeclinePage {...page(c, guest)} filled={{}} errors={{}} />)),
  );
  app.post(
    '/portal/:id/:secret/decline',
    everybody,
    answering('send', async (c, guest, { it, person }) => {
      const filled = await readForm(c);
      return submitted(
        c,
        async () => {
          const given = checked(z.object({ reason }), { reason: typedOrNull(filled, 'reason') ?? undefined });
          const pause = await tooManyAnswers(c, guest);
          if (pause) return c.html(<DeclinePage {...page(c, guest)} filled={filled} errors={{ '': pause }} />, 429);
          await c
            .get('parts')
            .database.transaction(guest.who, (work) => declineRenewal(work, it.renewal.id, person.id, given.reason));
          return seeOther(c, `${guest.base}/offer`);
        },
        (problem) => {
          if (problem.code === 'conflict') throw problem;
          const errors = errorsAt(problem, languageOf(c), { reason: 'reason' });
          return <DeclinePage {...page(c, guest)} filled={filled} errors={errors} />;
        },
      );
    }),
  );

  app.get(
    '/portal/:id/:secret/hand-over',
    everybody,
    answering('read', (c, guest) => c.html(<HandOverPage {...page(c, guest)} filled={{}} errors={{}} />)),
  );
  app.post(
    '/portal/:id/:secret/hand-over',
    everybody,
    answering('send', async (c, guest, { it, person }) => {
      const filled = await readForm(c);
      return submitted(
        c,
        async () => {
          const to = checked(handOver, {
            name: typed(filled, 'name') || undefined,
            function: typedOrNull(filled, 'function'),
            email: typed(filled, 'email') || undefined,
          });
          const pause = await tooManyAnswers(c, guest);
          if (pause) return c.html(<HandOverPage {...page(c, guest)} filled={filled} errors={{ '': pause }} />, 429);
          await c
            .get('parts')
            .database.transaction(guest.who, (work) => handOverRenewal(work, it.renewal.id, person.id, to));
          const { portal } = guest;
          return c.html(<HandedOverPage page={pageContext(c)} portal={portal} name={to.name} email={to.email} />);
        },
        (problem) => {
          if (problem.code === 'conflict') throw problem;
          const errors = errorsAt(problem, languageOf(c), { name: 'name', function: 'function', email: 'email' });
          return <HandOverPage {...page(c, guest)} filled={filled} errors={errors} />;
        },
      );
    }),
  );

  app.post(
    '/portal/:id/:secret/ink',
    everybody,
    answering('send', async (c, { base, who }, { it, person }) => {
      await c.get('parts').database.transaction(who, (work) => askForInk(work, it.renewal.id, person.id));
      return seeOther(c, `${base}/offer`);
    }),
  );
}
