import type { OpenAPIHono } from '@hono/zod-openapi';
import { partnershipWriters, readers } from '../../access/guard.ts';
import { checked, type Filled, readForm, submitted, typed, typedOrNull, versionIn } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, pageContext } from '../../platform/page-context.ts';
import { refusedForm, saved } from '../after-form.ts';
import { freshForm } from '../form-state.tsx';
import { ownerChoices } from '../owner-choices.ts';
import { idIn, posting, rightsOf } from '../rights.ts';
import { changeLadder } from './change-ladder.ts';
import { isPartLadder } from './ladder.ts';
import { type LadderJson, listLadders, oneLadder } from './list-ladders.ts';
import { ladderPatch, mostRungs } from './shapes.ts';
import { daysText, LaddersPage, ladderName } from './views-ladders.tsx';
import { reminderWords } from './words.ts';

const homes = { endDays: 'endDays', noticeDays: 'noticeDays', escalateFrom: 'escalateFrom', escalateTo: 'escalateTo' };

const filledFrom = (it: LadderJson): Filled => ({
  endDays: daysText(it.endDays),
  noticeDays: daysText(it.noticeDays),
  escalateFrom: it.escalateFrom === null ? '' : daysText([it.escalateFrom]),
  escalateTo: it.escalateTo ?? '',
});

/** A typed number of days, with either minus; what is none is passed on for the schema to refuse. */
const dayCount = (text: string): number | string => {
  const plain = text.replaceAll('−', '-');
  return /^-?\d+$/.test(plain) ? Number(plain) : text;
};
const dayCounts = (text: string): (number | string)[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(dayCount);

const wishIn = (filled: Filled, { kind }: LadderJson) => {
  const from = typedOrNull(filled, 'escalateFrom');
  return {
    endDays: dayCounts(typed(filled, 'endDays')),
    ...(!isPartLadder(kind) && { noticeDays: dayCounts(typed(filled, 'noticeDays')) }),
    escalateFrom: from === null ? null : dayCount(from),
    escalateTo: typedOrNull(filled, 'escalateTo'),
  };
};

/** /reminder-ladders: on which days Loam reminds. */
export function reminderScreens(app: OpenAPIHono<Env>): void {
  const page = async (
    c: Ctx,
    openOf: (ladders: readonly LadderJson[]) => Parameters<typeof LaddersPage>[0]['open'],
  ) => {
    const { read } = c.get('parts').database;
    const { items } = await listLadders(read, { limit: 50 });
    const open = openOf(items);
    const kept = items.find(({ kind }) => kind === open?.kind)?.escalateTo ?? null;
    return (
      <LaddersPage
        page={pageContext(c)}
        ladders={items}
        staff={await ownerChoices(read, kept, { viewers: true })}
        mayWrite={rightsOf(c).write}
        open={open}
      />
    );
  };

  app.get('/reminder-ladders', readers, async (c) => {
    const wanted = c.req.query('edit');
    const shown = await page(c, (ladders) => {
      const it = ladders.find(({ kind }) => kind === wanted);
      return it && rightsOf(c).write ? { kind: it.kind, state: freshForm(filledFrom(it), it.version) } : null;
    });
    return c.html(shown);
  });

  app.post('/reminder-ladders/:id', partnershipWriters, async (c) => {
    const { database } = c.get('parts');
    const ladder = await oneLadder(database.read, idIn(c, 'id'));
    const filled = await readForm(c);
    return submitted(
      c,
      async () => {
        const patch = checked(ladderPatch, wishIn(filled, ladder));
        const changed = await database.transaction(posting(c), (work) =>
          changeLadder(work, ladder.id, patch, versionIn(filled)),
        );
        const language = languageOf(c);
        const text = reminderWords[language].saved(ladderName(ladder.kind, language));
        return saved(c, changed, text, '/reminder-ladders');
      },
      async (problem) => {
        const now = await oneLadder(database.read, ladder.id);
        const state = await refusedForm(c, problem, filled, homes, now);
        const notDays = reminderWords[languageOf(c)].notDays;
        const wrong = problem.errors.filter(({ code }) => code === 'wrong_type').map(({ pointer }) => pointer ?? '');
        const errors = { ...state.errors };
        for (const name of ['endDays', 'noticeDays', 'escalateFrom'])
          if (wrong.some((pointer) => pointer.startsWith(`#/${name}`))) errors[name] = notDays;
        for (const { pointer, code } of problem.errors)
          if (code === 'too_long' && pointer)
            errors[pointer.slice(2)] = reminderWords[languageOf(c)].tooManyDays(mostRungs);
        return page(c, () => ({ kind: ladder.kind, state: { ...state, errors } }));
      },
    );
  });
}
