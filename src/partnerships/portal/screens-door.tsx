import { type PageUse, takeAnswerTurn, takePlace } from '../../access/paces.ts';
import type { Ctx } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { Problem } from '../../values/problem.ts';
import type { Who } from '../../values/role.ts';
import { replacedPlace } from './mail-current-link.ts';
import { type DeadReason, lookAtPortal, type Portal } from './open-portal.ts';
import { ConflictPage, DeadLinkPage, UnknownLinkPage } from './views-landing.tsx';
import { portalWords } from './words.ts';

/** Somebody who came in by a link of the portal. */
export interface Guest {
  portal: Portal;
  /** The address that the pages of this link begin with. */
  base: string;
  /** Who acts: the person whom the link was mailed to. */
  who: Who;
}

/** Takes a turn of whoever answers by a link; null when it is free, else the page says this over the form as typed. */
export async function tooManyAnswers(c: Ctx, { portal }: Guest): Promise<string | null> {
  const wait = await takeAnswerTurn(c, portal.id);
  return wait === null ? null : portalWords[languageOf(c)].pause(wait);
}

const unknownLink = (c: Ctx) => c.html(<UnknownLinkPage page={pageContext(c)} />, 404);

/** Whom the address is for, working or not; the page that says so when it is not known. */
async function lookedAt(c: Ctx): Promise<Guest | Response> {
  const { database, secret } = c.get('parts');
  c.header('x-robots-tag', 'noindex, nofollow');
  const hand = { id: c.req.param('id') ?? '', secret: c.req.param('secret') ?? '' };
  try {
    const portal = await lookAtPortal(database.read, { secret }, hand);
    c.set('linkLanguage', portal.language);
    const who = { kind: 'link', id: portal.id, name: portal.name, role: null } as const;
    return { portal, base: `/portal/${hand.id}/${hand.secret}`, who };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'not_found') throw error;
    return unknownLink(c);
  }
}

type Task = (c: Ctx, guest: Guest) => Response | Promise<Response>;

/** A page of the portal for whoever holds a link, also one that no longer works. */
export const anyLink =
  (pace: PageUse, task: Task) =>
  async (c: Ctx): Promise<Response> => {
    await takePlace(c, 'portal', pace);
    const guest = await lookedAt(c);
    return guest instanceof Response ? guest : task(c, guest);
  };

function deadLink(c: Ctx, { portal, base }: Guest, reason: DeadReason) {
  const ask = replacedPlace(portal) === null ? null : `${base}/current-link`;
  const sent = c.req.method === 'POST';
  const page = <DeadLinkPage page={pageContext(c)} portal={portal} reason={reason} ask={ask} sent={sent} />;
  return c.html(page, 410);
}

/** The link ended between the look at it and what was sent by it: the page that says why. */
async function endedMeanwhile(c: Ctx, { reason }: Problem) {
  const guest = await lookedAt(c);
  if (guest instanceof Response) return guest;
  return deadLink(c, guest, guest.portal.dead ?? (reason === 'link_expired' ? 'expired' : 'revoked'));
}

/** A page of the portal for whoever holds a link that works; a dead one says why. What is refused says so on a page. */
export const liveLink = (pace: PageUse, task: Task) =>
  anyLink(pace, async (c, guest) => {
    const { portal, base } = guest;
    if (portal.dead) return deadLink(c, guest, portal.dead);
    try {
      return await task(c, guest);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'gone') return endedMeanwhile(c, error);
      if (!['conflict', 'stale'].includes(error.code)) throw error;
      const sent = c.req.method === 'POST';
      const page = <ConflictPage page={pageContext(c)} portal={portal} base={base} reason={error.reason} sent={sent} />;
      return c.html(page, 409);
    }
  });

/** Whatever else begins like an address of the portal. */
export const noLink = async (c: Ctx): Promise<Response> => {
  await takePlace(c, 'portal', 'read');
  return unknownLink(c);
};
