import type { OpenAPIHono } from '@hono/zod-openapi';
import { acting } from '../../access/acting.ts';
import { partnershipWriters } from '../../access/guard.ts';
import { idIn, isId } from '../../partnerships/rights.ts';
import { readForm, submitted, typed } from '../../platform/form.ts';
import type { Ctx, Env } from '../../platform/http.ts';
import { languageOf, leaveToast, pageContext, seeOther } from '../../platform/page-context.ts';
import { invalid, notFound, type Problem } from '../../values/problem.ts';
import { pairOf } from './api.ts';
import { mergeOrganisations } from './merge-organisations.ts';
import { mergePeople } from './merge-people.ts';
import type { MergeKind } from './references.ts';
import { candidatesFor, placeOf, type Side, sideOf } from './sides.ts';
import { ChooseOtherPage, MergePage } from './views.tsx';
import { mergeWords } from './words.ts';

const verbs = { organisation: mergeOrganisations, person: mergePeople } as const;

async function loaded(c: Ctx, kind: MergeKind, id: string): Promise<Side> {
  const side = await sideOf(c.get('parts').database.read, kind, id, languageOf(c));
  if (!side) throw notFound();
  return side;
}

/** The record that has more stays unless somebody says otherwise; of two alike the older one. */
function likelier(one: Side, other: Side): string {
  const weight = ({ has }: Side) => Object.values(has).reduce((sum, many) => sum + many, 0);
  const more = weight(other) - weight(one);
  return more > 0 || (more === 0 && other.createdAt < one.createdAt) ? other.id : one.id;
}

async function show(c: Ctx, kind: MergeKind) {
  const page = pageContext(c);
  const one = await loaded(c, kind, idIn(c, 'id'));
  if (one.archivedAt !== null) return seeOther(c, `${placeOf[kind]}/${one.mergedIntoId ?? one.id}`);
  const otherId = c.req.query('other') ?? '';
  if (isId(otherId)) {
    const other = await loaded(c, kind, otherId);
    const stays = likelier(one, other);
    return c.html(
      <MergePage page={page} kind={kind} one={one} other={other} stays={stays} confirmed={false} problem={null} />,
    );
  }
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const found = await candidatesFor(c.get('parts').database.read, kind, one, q);
  return c.html(<ChooseOtherPage page={page} kind={kind} one={one} q={q} found={found} />);
}

async function merge(c: Ctx, kind: MergeKind) {
  const filled = await readForm(c);
  const [oneId, otherId] = [idIn(c, 'id'), typed(filled, 'other')];
  if (!isId(otherId)) throw notFound();
  const stays = typed(filled, 'stays').toLowerCase();
  const confirmed = typed(filled, 'confirmed') === 'yes';
  const again = async (problem: Problem) => {
    const [one, other] = [await loaded(c, kind, oneId), await loaded(c, kind, otherId)];
    return (
      <MergePage
        page={pageContext(c)}
        {...{ kind, one, other, problem, stays }}
        confirmed={confirmed && problem.code !== 'stale'}
      />
    );
  };
  return submitted(
    c,
    async () => {
      const { stays: kept, goes } = pairOf(stays, stays === oneId.toLowerCase() ? otherId : oneId);
      if (![oneId.toLowerCase(), otherId.toLowerCase()].includes(kept))
        throw invalid({ pointer: '#/stays', code: 'required' });
      if (!confirmed) throw invalid({ pointer: '#/confirmed', code: 'required' });
      const [one, other] = [await loaded(c, kind, kept), await loaded(c, kind, goes)];
      const version = (id: string) =>
        Number(typed(filled, id === oneId.toLowerCase() ? 'version.one' : 'version.other')) || 0;
      const versions = { stays: version(kept), goes: version(goes) };
      await acting(c, (work) => verbs[kind](work, { stays: kept, goes }, versions));
      leaveToast(c, { text: mergeWords[languageOf(c)].done(other.name, one.name) });
      return seeOther(c, `${placeOf[kind]}/${kept}`);
    },
    again,
  );
}

/** `/organisations/:id/merge` and `/people/:id/merge`: the other record, both side by side, and the merge. */
export function mergeScreens(app: OpenAPIHono<Env>): void {
  app.get('/organisations/:id/merge', partnershipWriters, (c) => show(c, 'organisation'));
  app.post('/organisations/:id/merge', partnershipWriters, (c) => merge(c, 'organisation'));
  app.get('/people/:id/merge', partnershipWriters, (c) => show(c, 'person'));
  app.post('/people/:id/merge', partnershipWriters, (c) => merge(c, 'person'));
}
