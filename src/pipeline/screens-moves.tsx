import type { OpenAPIHono } from '@hono/zod-openapi';
import { raw } from 'hono/html';
import { partnershipWriters } from '../access/guard.ts';
import { ownPath } from '../access/own-path.ts';
import { errorsAt } from '../partnerships/form-state.tsx';
import { idIn, posting } from '../partnerships/rights.ts';
import { checked, type Filled, readForm, typed, typedOrNull } from '../platform/form.ts';
import type { Ctx, Env } from '../platform/http.ts';
import type { Toast } from '../platform/page.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../platform/page-context.ts';
import { invalid, Problem } from '../values/problem.ts';
import { pipelineBoard } from './board/board.ts';
import { lanesOf } from './board/board-lanes.ts';
import { cardWriter } from './board/views-board-card.tsx';
import { AfterMove } from './board/views-board-parts.tsx';
import { readBoardAddress } from './board-address.ts';
import { movesOf } from './list-moves.ts';
import { oneOpportunity } from './list-opportunities.ts';
import { moveOpportunity } from './move-opportunity.ts';
import { newMove } from './shapes.ts';
import { type StageCode, stageCodes } from './stage.ts';
import { MovePage } from './views-move.tsx';
import { pipelineTerms } from './words.ts';
import { moveWords } from './words-move.ts';

const present = { asOf: null, knownAt: null };
/** Where each field's fault is shown. */
const homes = { reason: 'reason', lookAgainOn: 'lookAgainOn', joinedOn: 'joinedOn', joinedAs: 'joinedAs' };

/** The page of this site that a form was sent from, if it is one of the pipeline. */
export function pipelinePageBefore(c: Ctx): string | null {
  const referer = c.req.header('referer');
  if (!referer || !URL.canParse(referer)) return null;
  const { pathname, search } = new URL(referer);
  return /^\/pipeline(\/list)?$/.test(pathname) ? pathname + search : null;
}

const stageIn = (text: string): StageCode => {
  const found = stageCodes.find((code) => code === text);
  if (!found) throw invalid({ pointer: '#/to', code: 'not_allowed', allowed: stageCodes });
  return found;
};

const opportunityIn = (c: Ctx) => oneOpportunity(c.get('parts').database.read, present, idIn(c, 'id'));

interface Refused {
  filled: Filled;
  errors: Readonly<Record<string, string>>;
  moved: boolean;
}

async function movePage(c: Ctx, to: StageCode, back: string, { filled, errors, moved }: Refused) {
  const opportunity = await opportunityIn(c);
  const moves = moved ? await movesOf(c.get('parts').database.read, opportunity.id) : [];
  const meanwhile = moves.at(-1) ?? null;
  return <MovePage page={pageContext(c)} {...{ opportunity, to, back, filled, errors, meanwhile }} />;
}

const scripted = (c: Ctx): boolean => c.req.header('hx-request') === 'true';

/** What of the board has changed, for the script that moved the card; the card itself is gone where it left the board. */
async function afterMove(c: Ctx, id: string, back: string, toast: Toast) {
  const page = { ...pageContext(c), toast };
  const address = readBoardAddress(Object.fromEntries(new URL(back, 'http://loam').searchParams));
  const wish = { first: 1, whole: null, id };
  const { columns, closed } = await pipelineBoard(c.get('parts').database.read, address, page.staff?.id ?? null, wish);
  const card = columns.flatMap(({ cards }) => cards).find((one) => one.id === id);
  return c.html(
    <>
      <ul>{raw(card ? cardWriter(page.language, true)(card) : `<li id="o-${id}" data-gone="yes"></li>`)}</ul>
      <AfterMove page={page} address={address} lanes={lanesOf(columns, address.lanes)} closed={closed} />
    </>,
  );
}

async function done(c: Ctx, id: string, back: string, toast: Toast) {
  if (scripted(c) && back.startsWith('/pipeline')) return afterMove(c, id, back, toast);
  leaveToast(c, toast);
  return seeOther(c, back.startsWith('/pipeline') ? `${back}#o-${id}` : back);
}

async function move(c: Ctx): Promise<Response> {
  const id = idIn(c, 'id');
  const filled = await readForm(c);
  const to = stageIn(typed(filled, 'to'));
  const back = ownPath(typed(filled, 'back') || (pipelinePageBefore(c) ?? `/opportunities/${id}`), '/pipeline');
  const standing = await opportunityIn(c);
  if (to === 'won') return seeOther(c, `/opportunities/${id}/win`);
  const asks = to === 'lost' || to === 'dormant' || (to === 'joined' && standing.joinedOn === null);
  const from = typedOrNull(filled, 'from');
  if (asks && typed(filled, 'asked') === '' && (from === null || from === standing.stage))
    return seeOther(c, `/opportunities/${id}/move?to=${to}&back=${encodeURIComponent(back)}`);
  const language = languageOf(c);
  const { stages } = pipelineTerms[language];
  try {
    const wish = checked(newMove, {
      to,
      from: from ?? undefined,
      reason: typedOrNull(filled, 'reason'),
      lookAgainOn: typedOrNull(filled, 'lookAgainOn'),
      joinedOn: to === 'joined' ? typedOrNull(filled, 'joinedOn') : null,
      joinedAs: to === 'joined' ? typedOrNull(filled, 'joinedAs') : null,
    });
    const { entry } = await c.get('parts').database.transaction(posting(c), (work) => moveOpportunity(work, id, wish));
    const text = moveWords[language].moved(standing.title, stages[to]);
    return await done(c, id, back, {
      text,
      ...(entry !== null && { undo: { action: '/undo', fields: { entry } } }),
    });
  } catch (error) {
    if (!(error instanceof Problem) || !['invalid', 'conflict'].includes(error.code)) throw error;
    const moved = error.reason === 'moved_meanwhile';
    // Somebody else has done the very same: there is nothing to ask.
    if (error.reason === 'already_so' || (moved && standing.stage === to))
      return done(c, id, back, { text: moveWords[language].nowIn(standing.title, stages[to]) });
    const errors = moved ? {} : errorsAt(error, language, homes);
    // Who only dragged the card has typed no day: the usual one stands there again.
    const shown =
      moved && to === 'joined' && !('asked' in filled) ? { ...filled, joinedOn: c.get('parts').clock.today() } : filled;
    return c.html(await movePage(c, to, back, { filled: shown, errors, moved }), error.status as 409);
  }
}

/** Moving one opportunity: what a move asks for, and the move itself. */
export function moveScreens(app: OpenAPIHono<Env>): void {
  app.get('/opportunities/:id/move', partnershipWriters, async (c) => {
    const id = idIn(c, 'id');
    const to = stageIn(c.req.query('to') ?? 'lost');
    if (to === 'won') return seeOther(c, `/opportunities/${id}/win`);
    const back = ownPath(c.req.query('back'), `/opportunities/${id}`);
    const filled: Filled = to === 'joined' ? { joinedOn: c.get('parts').clock.today() } : {};
    return c.html(await movePage(c, to, back, { filled, errors: {}, moved: false }));
  });
  app.post('/opportunities/:id/moves', partnershipWriters, move);
}
