import { Staff } from '../src/access/staff.ts';
import { createActivity } from '../src/directory/change-activity.ts';
import { createOrganisation } from '../src/directory/change-organisation.ts';
import { createPerson } from '../src/directory/change-person.ts';
import { createTask } from '../src/directory/change-task.ts';
import { newActivity, newOrganisation, newPerson, newTask } from '../src/directory/shapes.ts';
import { amendAgreement } from '../src/partnerships/amend-agreement.ts';
import { createAgreement } from '../src/partnerships/change-agreement.ts';
import { createContribution } from '../src/partnerships/change-contribution.ts';
import { createObligation } from '../src/partnerships/change-obligation.ts';
import { createPartnership } from '../src/partnerships/change-partnership.ts';
import { sendReminders } from '../src/partnerships/reminders/send-reminders.ts';
import type { FinishParts } from '../src/partnerships/renewals/finish-renewal.ts';
import { finishRenewals } from '../src/partnerships/renewals/jobs.ts';
import { homeZone } from '../src/platform/clock.ts';
import type { Database, Work } from '../src/platform/database.ts';
import { addDays, type Day, dayIn, exactly } from '../src/values/day.ts';
import { type Role, system, type Who } from '../src/values/role.ts';
import { type DemoAgreement, demoAgreements } from './demo-agreements.ts';
import { inventBudget } from './demo-budget.ts';
import { inventC3 } from './demo-c3.ts';
import { inventCalls } from './demo-calls.ts';
import { inventDocuments } from './demo-documents.ts';
import { demoOrganisations } from './demo-organisations.ts';
import { inventPipeline } from './demo-pipeline.ts';
import { inventPledges } from './demo-pledges.ts';
import { inventRenewals } from './demo-renewals.ts';
import { inventScreening } from './demo-screening.ts';
import { seedStrategy } from './seed-strategy.ts';
import { seedWordings } from './seed-wordings.ts';

/** Invented colleagues of the demo; the first is the one who signs in. */
const colleagues: readonly { name: string; email: string; role: Role }[] = [
  { name: 'Ada Demo', email: 'ada@demo.example', role: 'admin' },
  { name: 'Bruno Demo', email: 'bruno@demo.example', role: 'fundraiser' },
  { name: 'Célia Demo', email: 'celia@demo.example', role: 'communications' },
  { name: 'Diego Demo', email: 'diego@demo.example', role: 'finance' },
  { name: 'Esi Demo', email: 'esi@demo.example', role: 'viewer' },
];

const people: readonly [given: string, family: string, organisation: number, what: string, tags: string[]][] = [
  ['Inès', 'Faure-Demo', 0, 'Directrice de l’agriculture', ['press']],
  ['Anne', 'Roussel-Demo', 1, 'Researcher', ['regional correspondent']],
  ['Åsa', 'Lind-Demo', 2, 'Programme officer', []],
  ['María', 'Quispe-Demo', 3, 'Coordinadora', []],
  ['Jörg', 'Weiß-Demo', 4, 'Vorstand', []],
  ['Paulo', 'Sá-Demo', 5, 'Professor', ['regional correspondent']],
  ['Tom', 'Halvorsen-Demo', 6, 'Grants manager', []],
  ['Karim', 'Aziz-Demo', 16, 'Éditeur', ['press']],
];

/**
 * Fills an empty database with invented data, on top of the plan. For the demo alone: it is never mixed with real data.
 * Offers that are signed in it get their documents and evidence, which `parts` are needed for.
 */
export async function seedDemo(database: Database, parts: FinishParts): Promise<void> {
  await database.transaction(system('demo'), async (work) => {
    await seedStrategy(work);
    await seedWordings(work);
    const staff = colleagues.map((one) => work.em.create(Staff, { ...one, language: 'en', archivedAt: null }));
    await work.em.flush();
    const [ada, bruno] = staff.map((one): Who => ({ kind: 'staff', id: one.id, name: one.name, role: one.role }));
    if (!ada || !bruno) return;
    const as: Work = { ...work, who: bruno };
    const organisations = await inventOrganisations(as);
    const partners = await inventPartnerships(as, organisations, [ada.id, bruno.id]);
    const agreements: string[] = [];
    for (const one of demoAgreements) {
      agreements.push(await inventAgreement(as, one, partners, agreements));
      // Each flush looks at all that was loaded: what is written need not be looked at again.
      work.em.clear();
    }
    await inventDays(as, organisations, agreements, [ada.id, bruno.id]);
    for (const ago of [45, 24, 9]) await sendReminders(before(work, ago));
    await inventDocuments(as, organisations, agreements);
    await inventBudget(as, organisations, agreements);
    const owners = staff.slice(0, 3).map((one) => one.id);
    await inventPipeline((ago) => before(as, ago), organisations, owners);
    await inventPledges(as, organisations, bruno.id ?? '');
    await inventScreening(as, organisations);
    await inventCalls((ago) => before(as, ago), organisations);
    await inventC3(as, organisations);
    const turned = (days: number): Work => ({ ...before(work, days), who: bruno });
    await inventRenewals(as, turned, agreements, { id: bruno.id ?? '', name: bruno.name, email: 'bruno@demo.example' });
  });
  await finishRenewals({ database, ...parts }, new AbortController().signal);
}

/** The same work by a clock that is so many days late. */
function before(work: Work, days: number): Work {
  const now = new Date(work.now().getTime() - days * 86_400_000);
  return { ...work, now: () => now, today: (zone = homeZone) => dayIn(zone, now) };
}

async function inventOrganisations(work: Work): Promise<string[]> {
  const ids: string[] = [];
  for (const { relation, ...one } of demoOrganisations) {
    const relations = relation ? [{ kind: relation, since: addDays(work.today(), -900) }] : [];
    ids.push((await createOrganisation(work, newOrganisation.parse({ ...one, relations }))).id);
  }
  return ids;
}

async function inventPartnerships(work: Work, organisations: readonly string[], owners: readonly (string | null)[]) {
  const ids = new Map<number, string>();
  for (const [index, organisationId] of organisations.entries()) {
    if ([7, 11, 12].includes(index)) continue;
    const ownerId = index % 3 === 2 ? null : (owners[index % 2] ?? null);
    ids.set(
      index,
      (await createPartnership(work, { organisationId, ownerId, facilities: index % 4 === 0 ? ['CF.III'] : [] })).id,
    );
  }
  return ids;
}

async function inventAgreement(
  work: Work,
  one: DemoAgreement,
  partners: ReadonlyMap<number, string>,
  made: readonly string[],
) {
  const day = (days: number): Day => addDays(work.today(), days);
  const { id } = await createAgreement(work, {
    partnershipId: partners.get(one.partner) ?? '',
    kind: one.kind,
    title: one.title,
    ...(one.signed !== null && { signedOn: exactly(day(one.signed)) }),
    ...(one.signed === null && { startsOn: exactly(day(30)) }),
    ...(one.starts !== undefined && { startsOn: exactly(day(one.starts)) }),
    ...(one.term && { term: one.term }),
    ...(one.lastDay !== undefined && { end: { basis: 'stated' as const, lastDay: day(one.lastDay) } }),
    ...(one.end && { end: { basis: one.end } }),
    ...(one.noticePeriod && { noticePeriod: one.noticePeriod }),
    ...(one.clause && { renewalClause: one.clause }),
    ...(one.terminated !== undefined && { terminatedOn: day(one.terminated) }),
    ...(one.closed !== undefined && { closedOn: day(one.closed) }),
    ...(one.follows !== undefined && { predecessorId: made[one.follows] ?? null }),
    facilities: one.facilities ?? [],
    objectives: one.objectives ?? [],
    ambiguities: one.end === 'unknown' ? ['Invented: the paper does not say how long it runs.'] : [],
  });
  for (const [amount, due, received] of one.instalments ?? []) {
    await createContribution(work, id, {
      kind: 'money',
      amount: { amount, currency: 'EUR' },
      dueOn: day(due),
      receivedOn: received ? day(due + 3) : null,
    });
  }
  if (one.secondment) {
    const { quantity, assumed, annualCost } = one.secondment;
    await createContribution(work, id, {
      kind: 'secondment',
      quantity: quantity as `${number}`,
      unit: 'fte',
      unitBasis: assumed ? 'assumed' : 'stated',
      annualCost: annualCost === null ? null : { amount: annualCost, currency: 'EUR' },
      from: day(one.signed ?? 0),
      to: day(one.lastDay ?? 365),
    });
  }
  if (one.office)
    await createContribution(work, id, {
      kind: 'office',
      quantity: '2',
      unit: 'office',
      unitBasis: 'stated',
      place: one.office,
    });
  for (const [title, due, done] of one.reports ?? []) {
    await createObligation(work, id, {
      kind: 'report',
      owedBy: 'initiative',
      title,
      dueOn: day(due),
      completedOn: done ? day(due) : null,
    });
  }
  if (one.extendedBy) {
    await amendAgreement(work, id, {
      signedOn: day(-5),
      inForceOn: day(20),
      changes: [{ field: 'end.lastDay', after: day(1065 + one.extendedBy) }],
    });
  }
  return id;
}

/** People, notes, tasks: what a day at the desk is made of. */
async function inventDays(
  work: Work,
  organisations: readonly string[],
  agreements: readonly string[],
  owners: readonly (string | null)[],
) {
  const day = (days: number): Day => addDays(work.today(), days);
  for (const [index, [givenName, familyName, at, what, tags]] of people.entries()) {
    const organisationId = organisations[at] ?? '';
    const emails = [`${familyName.split('-')[0]?.normalize('NFD').replaceAll(/\W/g, '').toLowerCase()}@demo.example`];
    const affiliations = [
      { organisationId, function: what, since: day(-700 + index * 30), until: index === 7 ? day(-10) : null },
    ];
    const languages = (['fr', 'en', 'es'] as const).slice(index % 2, 2 + (index % 2));
    const { id: personId } = await createPerson(
      work,
      newPerson.parse({ givenName, familyName, emails, phones: ['+33 1 23 45 67 89'], languages, tags, affiliations }),
    );
    const kind = (['call', 'meeting', 'mail', 'note'] as const)[index % 4];
    await createActivity(
      work,
      newActivity.parse({
        kind,
        text: `Invented ${kind}: spoke of the next term and of who signs.`,
        happenedOn: day(-3 * index - 1),
        organisationId,
        personId,
      }),
    );
    await createTask(
      work,
      newTask.parse({
        title: ['Send the draft', 'Ask for the signed text', 'Thank for the visit', 'Prepare the renewal'][index % 4],
        dueOn: day(index * 4 - 9),
        ownerId: owners[index % 2],
        organisationId,
        personId,
        agreementId: index < 4 ? agreements[index] : null,
      }),
    );
  }
}
