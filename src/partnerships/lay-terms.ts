import type { Work } from '../platform/database.ts';
import { canonical } from '../platform/journal.ts';
import type { Day, ImpreciseDay } from '../values/day.ts';
import { Problem } from '../values/problem.ts';
import { type AgreedTerms, fieldValue, settle } from './agreed-terms.ts';
import { imprecise } from './agreement-json.ts';
import { AgreementTerms, beginningOfTime, endOfTime } from './agreement-terms.ts';
import { Amendment, type Change } from './amendment.ts';
import type { EndWish } from './end-day.ts';
import { watchEnd } from './reminders/watch.ts';

/** Terms as agreed, out of a row: the end as it was wished for, so that it can be worked out again. */
export function agreedIn(row: AgreementTerms): AgreedTerms {
  return {
    startsOn: imprecise(row.startsOn ?? null, row.startsPrecision ?? null),
    startBasis: row.startBasis,
    term: row.term ?? null,
    end: wishIn(row),
    noticePeriod: row.noticePeriod ?? null,
    renewalClause: { kind: row.clauseKind, years: row.clauseYears ?? null },
    zone: row.zone,
    facilities: row.facilities,
    objectives: row.objectives,
  };
}

/** An unknown end is no wish: once there is a start and a term, it follows from them. */
function wishIn(row: AgreementTerms): EndWish | null {
  switch (row.endBasis) {
    case 'unknown':
      return null;
    case 'computed':
      return { basis: 'computed', convention: row.endConvention ?? null };
    case 'stated': {
      const cut = { day: 10, month: 7, year: 4 }[row.endPrecision ?? 'day'];
      return { basis: 'stated', lastDay: row.endLastDay?.slice(0, cut) ?? null, precision: row.endPrecision ?? null };
    }
    default:
      return { basis: row.endBasis };
  }
}

/** The end after a patch of it: a last day alone is a stated one, a convention alone asks to compute. */
export function mergedEnd(current: EndWish | null, patch: EndWish | null): EndWish | null {
  if (patch === null) return null;
  if (patch.basis) return patch;
  if (patch.lastDay) return { ...patch, basis: 'stated' };
  if (patch.lastDay === null) return null;
  return { ...current, ...patch };
}

/** The terms with one change of an amendment made. */
export function withChange(agreed: AgreedTerms, { field, after }: Change): AgreedTerms {
  switch (field) {
    case 'end':
      return { ...agreed, end: mergedEnd(agreed.end, after as EndWish | null) };
    case 'end.lastDay':
      return { ...agreed, end: { basis: 'stated', lastDay: after as string } };
    case 'end.convention':
      return { ...agreed, end: { basis: 'computed', convention: after as 'included' | 'excluded' } };
    case 'startsOn':
      return { ...agreed, startsOn: after as ImpreciseDay | null, startBasis: 'stated' };
    default:
      return { ...agreed, [field]: after };
  }
}

const inOrder = (a: Amendment, b: Amendment): number =>
  a.inForceOn === b.inForceOn ? a.number - b.number : a.inForceOn < b.inForceOn ? -1 : 1;

/** The terms as first agreed, and the amendments that stand, in the order in which they take effect. */
export async function loadTerms(work: Work, agreementId: string) {
  const first = await work.em.findOneOrFail(AgreementTerms, {
    agreementId,
    amendmentId: null,
    fromDay: beginningOfTime,
  });
  const amendments = await work.em.find(Amendment, { agreementId, archivedAt: null });
  return { first: agreedIn(first), amendments: amendments.sort(inOrder) };
}

/**
 * Writes an agreement's terms anew: what was first agreed, and from each day an amendment is in force, what it made of
 * them. Of two amendments in force on one day the later number decides. What each amendment says stood before is filled
 * in anew, as an earlier one may have changed. Returns the terms that hold in the end.
 */
export async function layTerms(work: Work, agreementId: string, first: AgreedTerms, amendments: readonly Amendment[]) {
  await work.em.flush();
  await work.em.nativeDelete(AgreementTerms, { agreementId });
  const spans: { fromDay: Day; amendmentId: string | null; agreed: AgreedTerms }[] = [
    { fromDay: beginningOfTime, amendmentId: null, agreed: first },
  ];
  let agreed = first;
  for (const amendment of amendments) {
    const before = agreed;
    const changes = amendment.changes.map((change) => ({ ...change, before: fieldValue(before, change.field) }));
    if (canonical(changes) !== canonical(amendment.changes)) amendment.changes = changes;
    agreed = changes.reduce(withChange, agreed);
    const span = { fromDay: amendment.inForceOn as Day, amendmentId: amendment.id, agreed };
    if (spans.at(-1)?.fromDay === span.fromDay) spans.pop();
    spans.push(span);
  }
  const last = settle(agreed);
  spans.forEach(({ fromDay, amendmentId, agreed: terms }, index) => {
    const untilDay = spans[index + 1]?.fromDay ?? endOfTime;
    work.em.create(AgreementTerms, { agreementId, amendmentId, fromDay, untilDay, ...settle(terms) });
  });
  await work.em.flush();
  await watchEnd(work, agreementId, last);
  return last;
}

/** Fields that amendments have changed: correcting what was first agreed would not show there. */
export function refuseAmended(fields: readonly string[], amendments: readonly Amendment[]): void {
  const amended = amendments.flatMap(({ number, changes }) =>
    changes.map(({ field }) => ({ field: field.split('.')[0] ?? field, number })),
  );
  const faults = fields.flatMap((field) => {
    const by = amended.find((change) => change.field === field);
    return by
      ? [
          {
            pointer: `#/${field}`,
            code: 'unchangeable' as const,
            params: { other: by.number },
            allowed: `an amendment, or a correction of amendment ${by.number}`,
          },
        ]
      : [];
  });
  if (faults.length > 0) throw new Problem('invalid', 'fields_at_fault', faults);
}
