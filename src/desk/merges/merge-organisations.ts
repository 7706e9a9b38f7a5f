import { organisationFacts, organisationSubject } from '../../directory/change-organisation.ts';
import { Organisation } from '../../directory/organisation.ts';
import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { difference } from '../../platform/journal.ts';
import { bothRecords, leadOn, type Versions } from './both-records.ts';
import { movePartnerships } from './move-partnerships.ts';
import { leaveOutTwice, moveColumns, moveDocuments, moveStays, moveViews, type Pair } from './move-references.ts';
import { united, unitedIdentifiers, unitedNames, unitedReason, unitedRelations } from './united.ts';

/**
 * Two records of one organisation become one: all that refers to the one that goes leads to the one that stays, whose
 * empty fields it fills. States of opportunities are not touched, so no figure changes. It cannot be undone.
 */
export async function mergeOrganisations(work: Work, pair: Pair, versions: Versions): Promise<Changed> {
  const { stays, goes } = await bothRecords(work, Organisation, 'organisation', pair, versions);
  const before = organisationFacts(stays);
  work.em.assign(stays, {
    names: unitedNames(stays.names, goes.names),
    acronym: stays.acronym ?? goes.acronym ?? null,
    country: stays.country ?? goes.country ?? null,
    region: stays.region ?? goes.region ?? null,
    kind: stays.kind ?? goes.kind ?? null,
    relations: unitedRelations(stays.relations, goes.relations),
    funderGroup: stays.funderGroup ?? goes.funderGroup ?? null,
    identifiers: unitedIdentifiers(stays.identifiers, goes.identifiers),
    tags: united(stays.tags, goes.tags, 50, (tag) => tag.toLowerCase()),
    doNotContact: unitedReason(stays.doNotContact ?? null, goes.doNotContact ?? null),
  });
  // What moves is part of the record: it is a new version even where no column of the row differs.
  stays.updatedAt = new Date(stays.updatedAt.getTime() + 1);
  await work.em.flush();
  await movePartnerships(work, pair);
  await moveColumns(work, 'organisation', pair, pair.stays);
  await leaveOutTwice(work, 'organisation', pair);
  await moveViews(work, pair);
  await moveDocuments(work, 'organisation', pair);
  await moveStays(work, 'organisation', pair);
  await leadOn(work, 'organisation', pair);
  const changed = difference(before, organisationFacts(stays)) ?? { before: {}, after: {} };
  await journalLine(work, organisationSubject(goes), 'merged_into', {}, { mergedInto: stays.name });
  await journalLine(work, organisationSubject(stays), 'merged', changed.before, {
    merged: goes.name,
    ...changed.after,
  });
  return { id: stays.id, entry: null };
}
