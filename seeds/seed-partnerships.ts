import { Organisation, type OrganisationKind } from '../src/directory/organisation.ts';
import { settle } from '../src/partnerships/agreed-terms.ts';
import { Agreement, type AgreementKind } from '../src/partnerships/agreement.ts';
import { AgreementTerms, beginningOfTime, endOfTime } from '../src/partnerships/agreement-terms.ts';
import { Contribution, type contributionUnits, type unitBases } from '../src/partnerships/contribution.ts';
import { initiativeName } from '../src/partnerships/initiative.ts';
import { Partnership } from '../src/partnerships/partnership.ts';
import { watchEnd } from '../src/partnerships/reminders/watch.ts';
import { homeZone } from '../src/platform/clock.ts';
import type { Work } from '../src/platform/database.ts';
import { writeJournal } from '../src/platform/journal.ts';
import { parseImpreciseDay } from '../src/values/day.ts';
import list from './partnerships.json' with { type: 'json' };

interface Instrument {
  kind: string;
  title: string;
  signedOn?: string;
  startsOn?: string;
  term?: string;
  lastDay?: string;
  contribution?: { kind: string; quantity: string | null; unit: string; unitBasis: string; place?: string | null };
}
type Listed = (typeof list.partnerships)[number];

/** The twenty partnerships of the list of October 2022 with their twenty instruments, ambiguities and all. */
export async function seedPartnerships(work: Work): Promise<void> {
  for (const listed of list.partnerships) {
    const organisation = work.em.create(Organisation, {
      name: listed.organisation.name,
      names: { en: null, fr: null, es: null },
      acronym: listed.organisation.acronym,
      country: listed.organisation.country,
      region: null,
      kind: listed.organisation.kind as OrganisationKind | null,
      relations: [],
      funderGroup: null,
      identifiers: [],
      archivedAt: null,
    });
    await work.em.flush();
    const partnership = work.em.create(Partnership, {
      number: listed.number,
      organisationId: organisation.id,
      ownerId: null,
      ambiguities: listed.ambiguities,
      source: { document: list.document, text: listed.sourceText, listedAsOf: list.listedAsOf },
      archivedAt: null,
    });
    await work.em.flush();
    await journal(work, 'organisation.created', organisation.id, organisation.id, { name: organisation.name });
    await journal(work, 'partnership.created', partnership.id, organisation.id, {
      number: listed.number,
      source: listed.sourceText,
    });
    for (const instrument of listed.instruments as Instrument[]) {
      await seedAgreement(work, listed, instrument, { organisation, partnership });
    }
  }
}

async function seedAgreement(
  work: Work,
  listed: Listed,
  instrument: Instrument,
  { organisation, partnership }: { organisation: Organisation; partnership: Partnership },
): Promise<void> {
  const signedOn = instrument.signedOn ? parseImpreciseDay(instrument.signedOn) : null;
  const stated = instrument.startsOn ? parseImpreciseDay(instrument.startsOn) : null;
  const agreement = work.em.create(Agreement, {
    partnershipId: partnership.id,
    kind: instrument.kind as AgreementKind,
    title: instrument.title,
    fromSource: true,
    parties: [
      { organisationId: null, name: initiativeName, side: 'initiative' },
      { organisationId: organisation.id, name: organisation.name, side: 'partner' },
    ],
    signedOn: signedOn?.value ?? null,
    signedPrecision: signedOn?.precision ?? null,
    ambiguities: listed.ambiguities,
    archivedAt: null,
  });
  await work.em.flush();
  const terms = settle({
    startsOn: stated ?? signedOn,
    startBasis: stated ? 'stated' : 'signature_assumed',
    term: instrument.term ?? null,
    end: instrument.lastDay ? { basis: 'stated', lastDay: instrument.lastDay } : null,
    noticePeriod: null,
    renewalClause: { kind: 'unknown', years: null },
    zone: homeZone,
    facilities: [],
    objectives: [],
  });
  work.em.create(AgreementTerms, {
    agreementId: agreement.id,
    fromDay: beginningOfTime,
    untilDay: endOfTime,
    ...terms,
  });
  if (instrument.contribution) {
    const { kind, quantity, unit, unitBasis, place } = instrument.contribution;
    work.em.create(Contribution, {
      agreementId: agreement.id,
      kind: kind as 'secondment' | 'office',
      quantity,
      unit: unit as (typeof contributionUnits)[number],
      unitBasis: unitBasis as (typeof unitBases)[number],
      place: place ?? null,
      archivedAt: null,
    });
  }
  await work.em.flush();
  await watchEnd(work, agreement.id, terms);
  await journal(work, 'agreement.created', agreement.id, organisation.id, {
    kind: agreement.kind,
    title: agreement.title,
  });
}

const journal = (work: Work, action: string, id: string, organisationId: string, after: Record<string, unknown>) =>
  writeJournal(work, { action, subject: { kind: action.split('.')[0] ?? '', id }, organisationId, after });
