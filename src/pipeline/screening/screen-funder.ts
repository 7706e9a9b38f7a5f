import { sql } from 'kysely';
import { v7 } from 'uuid';
import { checkReferences } from '../../directory/references.ts';
import { ratesOn } from '../../ledger/rates-on.ts';
import { type Changed, journalChange, journalLine, lock, type Subject } from '../../platform/change.ts';
import type { Read, Work } from '../../platform/database.ts';
import { keepFile } from '../../platform/files.ts';
import { invalid, Problem } from '../../values/problem.ts';
import { noFunder } from '../funder.ts';
import { funderNamed } from '../possible-funders.ts';
import { isJson, readSanctions } from './read-sanctions.ts';
import { screenedName } from './screened-name.ts';
import {
  type Candidate,
  type Decision,
  type ListVersion,
  questions,
  SanctionsList,
  Screening,
  ScreeningRule,
} from './screening.ts';
import type { ScreeningInput } from './shapes.ts';

/** How like two names are at least to be shown: three letters out of each that agree, as a share (pg_trgm). */
const leastScore = 0.45;
const mostCandidates = 25;

const subject = (it: Screening): Subject => ({
  kind: 'screening',
  id: it.id,
  organisationId: it.organisationId ?? null,
  personal: it.personId !== null,
});

/** Takes a file as a version of a list; what has no name refuses it and are told. */
export async function importSanctions(
  work: Work,
  file: { name: string; listedOn: string; fileName: string; bytes: Uint8Array },
): Promise<Changed> {
  const text = new TextDecoder().decode(file.bytes);
  const read = readSanctions(text);
  if (!read || read.names.length === 0)
    throw invalid({
      pointer: '#/file',
      code: 'file_type',
      allowed: 'CSV with a column name, or the JSON of the French register',
    });
  if (read.bad.length > 0)
    throw invalid(...read.bad.slice(0, 200).map((at) => ({ pointer: `#/file/${at}`, code: 'required' as const })));
  const { id: fileId, sha256 } = await keepFile(work, {
    bytes: file.bytes,
    mediaType: isJson(text) ? 'application/json' : 'text/csv',
  });
  const { name, listedOn, fileName } = file;
  const entries = new Set(read.names.map(({ reference }) => reference)).size;
  const made = work.em.create(SanctionsList, { name, listedOn, fileName, fileId, sha256, entries, archivedAt: null });
  await work.em.flush();
  const rows = read.names.map((one) => ({ ...one, plain: screenedName(one.name) }));
  for (let at = 0; at < rows.length; at += 5000)
    await sql`insert into sanctions_name (list_id, reference, name, plain, birth_date, country)
      select ${made.id}::uuid, reference, name, plain, "birthDate", country
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + 5000))}::jsonb)
        as x (reference text, name text, plain text, "birthDate" text, country text)`.execute(work.tables<object>());
  const line = { name, listedOn, fileName, sha256, entries };
  return {
    id: made.id,
    entry: await journalLine(work, { kind: 'sanctions_list', id: made.id }, 'created', null, line),
  };
}

/** The newest version of each list. */
export async function listsInForce(read: Read): Promise<ListVersion[]> {
  const { rows } = await sql<ListVersion>`select distinct on (name) id, name, listed_on as "listedOn", sha256
    from sanctions_list where archived_at is null order by name, listed_on desc, id desc`.execute(
    read.tables<object>(),
  );
  return rows;
}

/** Listed names that are like one, the likest first; each person or organisation once. */
async function candidatesFor(work: Work, plain: string, lists: readonly ListVersion[]): Promise<Candidate[]> {
  if (lists.length === 0 || plain === '') return [];
  await sql`select set_config('pg_trgm.similarity_threshold', ${String(leastScore)}, true)`.execute(work.tables());
  const { rows } = await sql<Candidate>`
    select * from (
      select distinct on (n.list_id, n.reference) n.reference, n.name, l.name as list, n.birth_date as "birthDate",
        n.country, round(similarity(n.plain, ${plain})::numeric, 2)::float8 as score
      from sanctions_name n join sanctions_list l on l.id = n.list_id
      where n.list_id in (${sql.join(lists.map(({ id }) => id))}) and n.plain % ${plain}
      order by n.list_id, n.reference, similarity(n.plain, ${plain}) desc, n.name
    ) as found order by score desc, name limit ${mostCandidates}`.execute(work.tables<object>());
  return rows;
}

/** Holds a funder against the newest lists. Any trigger asks for all answers; a high amount is a trigger by itself. */
export async function screenFunder(work: Work, input: ScreeningInput): Promise<Changed> {
  await checkReferences(work, [
    { pointer: '#/organisationId', kind: 'organisation', id: input.organisationId },
    { pointer: '#/personId', kind: 'person', id: input.personId },
  ]);
  const funder = await funderNamed(work, {
    organisation: input.organisationId ?? undefined,
    person: input.personId ?? undefined,
  });
  if (!funder || (input.organisationId && input.personId)) throw noFunder();
  const rule = await ruleOf(work);
  const cents = input.amount ? (await ratesOn(work, work.today(), null)).euro(input.amount) : 0;
  const high = rule.threshold !== null && (cents === null || cents >= (rule.threshold ?? 0)) && Boolean(input.amount);
  const triggers = [...new Set([...input.triggers, ...(high ? ['high_value' as const] : [])])];
  const missing = triggers.length === 0 ? [] : questions.filter((one) => !input.answers[one]);
  if (missing.length > 0)
    throw invalid(...missing.map((one) => ({ pointer: `#/answers/${one}`, code: 'required' as const })));
  const name = input.name ?? funder.name;
  const plain = screenedName(name);
  const lists = await listsInForce(work);
  const made = work.em.create(Screening, {
    id: v7(),
    organisationId: input.organisationId ?? null,
    personId: input.personId ?? null,
    name,
    plain,
    birthDate: input.birthDate,
    country: input.country,
    amount: input.amount?.amount ?? null,
    currency: input.amount?.currency ?? null,
    triggers,
    answers: Object.fromEntries(Object.entries(input.answers).filter(([, text]) => Boolean(text))) as Record<
      string,
      string
    >,
    lists,
    candidates: await candidatesFor(work, plain, lists),
    screenedOn: work.today(),
    screenedById: work.who.kind === 'staff' ? work.who.id : null,
    screenedBy: work.who.name,
    archivedAt: null,
  });
  await work.em.flush();
  const after = { name, candidates: made.candidates.length, triggers };
  return { id: made.id, entry: await journalLine(work, subject(made), 'created', null, after) };
}

/** What is made of the candidates, with the reason: where there are some a second person has to agree. */
export async function decideScreening(
  work: Work,
  id: string,
  { decision, reason }: { decision: Decision; reason: string },
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, Screening, id, version);
  if (found.confirmedOn || (found.decision && found.candidates.length === 0))
    throw new Problem('conflict', 'already_so');
  const allowed = found.candidates.length === 0 ? ['no_hit'] : ['false_positive', 'true_hit'];
  if (!allowed.includes(decision)) throw invalid({ pointer: '#/decision', code: 'not_allowed', allowed });
  const by = { decidedById: work.who.kind === 'staff' ? work.who.id : null, decidedBy: work.who.name };
  work.em.assign(found, { decision, reason, decidedOn: work.today(), ...by });
  await work.em.flush();
  return { id, entry: await journalLine(work, subject(found), 'decided', null, { decision, reason }) };
}

/**
 * The second person agrees: somebody signed in who is not the one who decided. Needed where somebody was found, and to
 * put away a hit that stands with a screening that found nobody.
 */
export async function confirmScreening(work: Work, id: string, version: number | null): Promise<Changed> {
  const found = await lock(work, Screening, id, version);
  if (!found.decision || found.confirmedOn) throw new Problem('conflict', 'already_so');
  if (work.who.kind !== 'staff' || work.who.id === found.decidedById)
    throw new Problem('conflict', 'second_person_needed');
  work.em.assign(found, { confirmedOn: work.today(), confirmedById: work.who.id, confirmedBy: work.who.name });
  await work.em.flush();
  return { id, entry: await journalLine(work, subject(found), 'confirmed', null, { decision: found.decision }) };
}

/** The one rule there is. */
export const ruleOf = async (work: Work): Promise<ScreeningRule> => {
  const [rule] = await work.em.find(ScreeningRule, {}, { orderBy: { id: 'asc' }, limit: 1 });
  if (!rule) throw new Error('The rule of screenings is missing.');
  return rule;
};

/** Sets from which amount a funder is screened, and for how long that counts. */
export async function changeRule(
  work: Work,
  id: string,
  patch: { threshold?: number | null | undefined; months?: number | undefined },
  version: number | null,
): Promise<Changed> {
  const found = await lock(work, ScreeningRule, id, version);
  const facts = () => ({ threshold: found.threshold ?? null, months: found.months });
  const before = facts();
  if (patch.threshold !== undefined) found.threshold = patch.threshold;
  if (patch.months !== undefined) found.months = patch.months;
  await work.em.flush();
  return journalChange(work, { kind: 'screening_rule', id }, 'changed', before, facts());
}
