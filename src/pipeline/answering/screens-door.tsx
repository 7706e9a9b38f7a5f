import { type PageUse, takeAnswerTurn, takePlace } from '../../access/paces.ts';
import type { Ctx } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import type { Who } from '../../values/role.ts';
import { type DeadReason, type Invited, type LostLink, openCallLink } from './open-call-link.ts';
import { ConflictPage, DeadLinkPage, UnknownLinkPage } from './views-landing.tsx';
import { answeringWords } from './words.ts';

/** Somebody who came in by the link of a call. */
export interface Guest {
  invited: Invited;
  /** The address that the pages of this link begin with. */
  base: string;
  /** Who acts: the person whom the link was mailed to. */
  who: Who;
}

const unknownLink = (c: Ctx) => c.html(<UnknownLinkPage page={pageContext(c)} />, 404);
const handIn = (c: Ctx) => ({ id: c.req.param('id') ?? '', secret: c.req.param('secret') ?? '' });

/** What the address leads to, working or not; null when it is not known. */
async function lookedAt(c: Ctx): Promise<Invited | LostLink | null> {
  const { database, secret } = c.get('parts');
  c.header('x-robots-tag', 'noindex, nofollow');
  try {
    const link = await openCallLink(database.read, { secret }, handIn(c));
    if ('language' in link) c.set('linkLanguage', link.language);
    return link;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_found') throw error;
    return null;
  }
}

function deadLink(c: Ctx, link: Invited | LostLink, reason: DeadReason) {
  const sent = c.req.method === 'POST';
  return c.html(<DeadLinkPage page={pageContext(c)} link={link} reason={reason} sent={sent} />, 410);
}

/** The link ended between the look at it and what was sent by it: the page that says why. */
async function endedMeanwhile(c: Ctx, { reason }: Problem) {
  const link = await lookedAt(c);
  if (!link) return unknownLink(c);
  return deadLink(c, link, link.dead ?? (reason === 'link_expired' ? 'expired' : 'taken_back'));
}

type Task = (c: Ctx, guest: Guest) => Response | Promise<Response>;

/** A page for whoever holds a link that works; a dead one says why. What is refused says so on a page. */
export const liveLink =
  (use: PageUse, task: Task) =>
  async (c: Ctx): Promise<Response> => {
    await takePlace(c, 'call', use);
    const link = await lookedAt(c);
    if (!link) return unknownLink(c);
    if (!('name' in link)) return deadLink(c, link, link.dead);
    if (link.dead) return deadLink(c, link, link.dead);
    const { id, secret } = handIn(c);
    const base = `/call/${id}/${secret}`;
    const who = { kind: 'link', id, name: link.name, role: null } as const;
    try {
      return await task(c, { invited: link, base, who });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'gone' || error.reason === 'link_unknown') return endedMeanwhile(c, error);
      if (!['conflict', 'stale'].includes(error.code)) throw error;
      const sent = c.req.method === 'POST';
      const page = <ConflictPage page={pageContext(c)} invited={link} base={base} reason={error.reason} sent={sent} />;
      return c.html(page, 409);
    }
  };

/** Takes a turn of whoever answers by a link; null when it is free, else the form says this over what was typed. */
export async function tooManyAnswers(c: Ctx, { invited }: Guest): Promise<string | null> {
  const wait = await takeAnswerTurn(c, invited.id);
  return wait === null ? null : answeringWords[languageOf(c)].pause(wait);
}

/** Whatever else begins like an address of a call. */
export const noLink = async (c: Ctx): Promise<Response> => {
  await takePlace(c, 'call', 'read');
  return unknownLink(c);
};
