import { sql } from 'kysely';
import type { Reader } from '../../partnerships/reminders/recipients.ts';
import { settleRungs } from '../../partnerships/reminders/rungs.ts';
import { reminderWords } from '../../partnerships/reminders/words.ts';
import type { Work } from '../../platform/database.ts';
import { counted, dayText, listText, moneyText, relativeDays } from '../../platform/format.ts';
import { queueMail } from '../../platform/outbox.ts';
import { type Day, daysBetween } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import { pledgeWords } from './words.ts';

/** However long an instalment stays open: nobody is reminded of it more often. */
export const mostReminders = 5;

interface Due {
  pledge_id: string;
  instalment_id: string;
  due_on: Day;
  rung: number;
  outstanding: string;
  currency: string;
  funder: string;
  owner_id: string | null;
}
interface Tables {
  pledge_reminder: { instalment_id: string; due_on: Day; rung: number; recorded_on: Day; told: boolean };
  staff: { id: string; name: string; email: string; language: Language; role: string; archived_at: string | null };
}

/** Rungs that are due and not recorded, of what is outstanding of pledges that have not become agreements. */
async function dueRungs(work: Work): Promise<Due[]> {
  const today = work.today();
  const { rows } = await sql<Due>`
    select p.id as pledge_id, i.id as instalment_id, i.due_on, step.days as rung, p.owner_id, i.currency,
      i.amount - coalesce(came.amount, 0) as outstanding,
      coalesce(o.name, concat_ws(' ', person.given_name, person.family_name)) as funder
    from pledge_instalment i
    join pledge p on p.id = i.pledge_id and p.archived_at is null and p.agreement_id is null
    left join organisation o on o.id = p.organisation_id left join person on person.id = p.person_id
    left join lateral (select sum(amount) as amount from pledge_receipt
      where instalment_id = i.id and archived_at is null) as came on true
    join reminder_ladder l on l.kind = 'instalment'
    cross join lateral unnest(l.end_days) as step (days)
    where i.archived_at is null and i.written_off_on is null and i.amount > coalesce(came.amount, 0)
      and i.due_on - step.days between p.made_on and ${today}::date
      and not exists (select from pledge_reminder x
        where x.instalment_id = i.id and x.due_on = i.due_on and x.rung = step.days)
      and (select count(*) from pledge_reminder x where x.instalment_id = i.id and x.told) < ${mostReminders}
    order by i.due_on, i.id, step.days`.execute(work.tables<object>());
  return rows;
}

/** The nearest rung recorded for the same day. */
async function nearestOf(work: Work, { instalment_id, due_on }: Due): Promise<number | null> {
  const row = await work
    .tables<Tables>()
    .selectFrom('pledge_reminder')
    .select((eb) => eb.fn.min('rung').as('rung'))
    .where('instalment_id', '=', instalment_id)
    .where('due_on', '=', due_on)
    .executeTakeFirst();
  return row?.rung ?? null;
}

/** Who is told of a pledge: its owner, or the administrators where that one is not active. */
async function readersOf(work: Work): Promise<(ownerId: string | null) => Reader[]> {
  const active = await work
    .tables<Tables>()
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'language', 'role'])
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute();
  return (ownerId) => {
    const owner = active.filter(({ id }) => id === ownerId);
    return owner.length > 0 ? owner : active.filter(({ role }) => role === 'admin');
  };
}

function mailTo(work: Work, reader: Reader, items: readonly Due[]): Promise<string> {
  const { language } = reader;
  const say = reminderWords[language];
  const lines = items.map((it) => {
    const amount = moneyText({ amount: Number(it.outstanding), currency: it.currency }, language);
    const when = relativeDays(daysBetween(work.today(), it.due_on), language);
    return say.line(
      it.funder,
      pledgeWords[language].pledge,
      say.instalmentLine(amount, dayText(it.due_on, language), when),
    );
  });
  const pledges = [...new Set(items.map(({ pledge_id }) => pledge_id))];
  return queueMail(work, {
    template: 'reminders',
    language,
    to: { name: reader.name, address: reader.email },
    data: {
      name: reader.name,
      count: counted(items.length, say.reminders, language),
      partners: listText([...new Set(items.map(({ funder }) => funder))].slice(0, 3), language),
      lines: lines.join('\n'),
    },
    path: pledges.length === 1 ? `/pledges/${pledges[0]}` : '/pledges',
  });
}

/**
 * Tells the owners of pledges what is due, by the ladder of instalments, in one mail each: every rung once, at most
 * five times for one instalment, and after downtime only the nearest. Answers how many mails it wrote.
 */
export async function remindPledges(work: Work): Promise<number> {
  // One run after another: the second finds the rungs of the first recorded.
  await sql`select pg_advisory_xact_lock(hashtext('loam pledge reminders'))`.execute(work.tables());
  const due = await dueRungs(work);
  const readers = await readersOf(work);
  const digests = new Map<string, { reader: Reader; items: Due[] }>();
  for (const rungs of Map.groupBy(due, (one) => one.instalment_id).values()) {
    const [first] = rungs;
    if (!first) continue;
    const people = readers(first.owner_id);
    const { told } = settleRungs(
      rungs.map(({ rung }) => rung),
      await nearestOf(work, first),
    );
    if (told !== null && people.length === 0) continue;
    const rows = rungs.map(({ instalment_id, due_on, rung }) => ({
      instalment_id,
      due_on,
      rung,
      recorded_on: work.today(),
      told: rung === told,
    }));
    await work.tables<Tables>().insertInto('pledge_reminder').values(rows).execute();
    if (told === null) continue;
    for (const reader of people) {
      const digest = digests.get(reader.id) ?? { reader, items: [] };
      digest.items.push(first);
      digests.set(reader.id, digest);
    }
  }
  for (const { reader, items } of digests.values()) await mailTo(work, reader, items);
  return digests.size;
}
