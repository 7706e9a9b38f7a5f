import { personFacts, personSubject } from '../../directory/change-person.ts';
import { Person } from '../../directory/person.ts';
import { currentOrganisation, staysOf } from '../../directory/timeline-place.ts';
import { type Changed, journalLine } from '../../platform/change.ts';
import type { Work } from '../../platform/database.ts';
import { difference } from '../../platform/journal.ts';
import { bothRecords, leadOn, type Versions } from './both-records.ts';
import {
  leaveOutTwice,
  moveColumns,
  moveDocuments,
  moveParts,
  moveStays,
  moveViews,
  type Pair,
} from './move-references.ts';
import { united, unitedReason } from './united.ts';

/**
 * Two records of one person become one: all that refers to the one that goes leads to the one that stays, whose empty
 * fields it fills; the address of the one that stays is used first. It cannot be undone.
 */
export async function mergePeople(work: Work, pair: Pair, versions: Versions): Promise<Changed> {
  const { stays, goes } = await bothRecords(work, Person, 'person', pair, versions);
  const today = work.today();
  const placeOfGone = currentOrganisation(await staysOf(work, goes.id), today);
  const before = personFacts(stays, await staysOf(work, stays.id));
  work.em.assign(stays, {
    givenName: stays.givenName ?? goes.givenName ?? null,
    emails: united(stays.emails, goes.emails, 10, (address) => address.toLowerCase()),
    phones: united(stays.phones, goes.phones, 10, (phone) => phone.replaceAll(/[^+\d]/g, '')),
    languages: united(stays.languages, goes.languages, 3, String),
    funderGroup: stays.funderGroup ?? goes.funderGroup ?? null,
    tags: united(stays.tags, goes.tags, 50, (tag) => tag.toLowerCase()),
    doNotContact: unitedReason(stays.doNotContact ?? null, goes.doNotContact ?? null),
  });
  // What moves is part of the record: it is a new version even where no column of the row differs.
  stays.updatedAt = new Date(stays.updatedAt.getTime() + 1);
  await work.em.flush();
  await moveStays(work, 'person', pair);
  const after = await staysOf(work, stays.id);
  const place = currentOrganisation(after, today);
  await moveColumns(work, 'person', pair, place);
  await moveParts(work, pair);
  await leaveOutTwice(work, 'person', pair);
  await moveViews(work, pair);
  await moveDocuments(work, 'person', pair);
  await leadOn(work, 'person', pair);
  const changed = difference(before, personFacts(stays, after)) ?? { before: {}, after: {} };
  const [kept, gone] = [personSubject(stays.id, place), personSubject(goes.id, placeOfGone)];
  await journalLine(work, gone, 'merged_into', {}, { mergedInto: stays.fullName() });
  await journalLine(work, kept, 'merged', changed.before, { merged: goes.fullName(), ...changed.after });
  return { id: stays.id, entry: null };
}
