import type { OpenAPIHono } from '@hono/zod-openapi';
import { everybody } from '../../access/guard.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext, seeOther } from '../../platform/page-context.ts';
import type { Language } from '../../values/language.ts';
import { notFound } from '../../values/problem.ts';
import type { SignatoryJson } from '../renewals/list-renewals.ts';
import { refusalFor } from '../renewals/renewal-record.ts';
import type { SigningRefusal } from '../renewals/renewal-stage.ts';
import { type OfferInQuestion, offerInQuestion } from './offer-in-question.ts';
import { type Guest, liveLink } from './screens-door.tsx';
import { OfferPage } from './views-offer.tsx';

/** The offer that a link leads to, and who of those that sign it is. */
export interface Question {
  it: OfferInQuestion;
  person: SignatoryJson;
}

/** Why the person cannot sign what is shown to them now, or null when they can. */
export const refusalOf = ({ it, person }: Question): SigningRefusal | null => refusalFor(it, person.id, it.shown.hash);

/** The offer behind a link; null for a link that leads to an agreement alone. */
export async function questionOf(c: Ctx, { portal }: Guest): Promise<Question | null> {
  if (!portal.renewalId) return null;
  const it = await offerInQuestion(c.get('parts').database.read, portal.renewalId);
  const person = it.renewal.signatories.find(({ id }) => id === portal.signatoryId);
  if (!person) throw notFound();
  return { it, person };
}

/** A page about the offer behind a link; without one the reader goes on to what the agreement still asks for. */
export const aboutOffer = (
  pace: 'read' | 'send',
  task: (c: Ctx, guest: Guest, question: Question) => Response | Promise<Response>,
) =>
  liveLink(pace, async (c, guest) => {
    const question = await questionOf(c, guest);
    return question ? task(c, guest, question) : seeOther(c, `${guest.base}/obligations`);
  });

/** The language of the document that is read: the one asked for, else the reader's own, else the first. */
export function textLanguageOf(c: Ctx, { renewal }: OfferInQuestion): Language {
  const wishes = [c.req.query('text'), languageOf(c)];
  const { languages } = renewal;
  return (
    languages.find((one) => one === wishes[0]) ?? languages.find((one) => one === wishes[1]) ?? languages[0] ?? 'en'
  );
}

/** The page of an offer. */
export function offerScreens(app: OpenAPIHono<Env>): void {
  app.get(
    '/portal/:id/:secret/offer',
    everybody,
    aboutOffer('read', (c, { portal, base }, { it, person }) => {
      const page = pageContext(c);
      return c.html(
        <OfferPage
          page={page}
          portal={portal}
          it={it}
          language={page.language}
          signatoryId={person.id}
          textLanguage={textLanguageOf(c, it)}
          base={base}
          hrefOf={(language) => `${base}/offer?text=${language}#text`}
        />,
      );
    }),
  );
}
