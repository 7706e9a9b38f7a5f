import { createHash } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import type { Who } from '../values/role.ts';
import type { Work } from './database.ts';

/** Plain values of the fields that changed. */
export type Facts = Record<string, unknown>;

const JournalEntrySchema = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    at: p.datetime().defaultRaw('recorded_now()'),
    actorKind: p.enum(['staff', 'key', 'link', 'system'] as const),
    actorId: p.uuid().nullable(),
    actorName: p.string(),
    /** Noun and past participle: "agreement.created", "task.completed". */
    action: p.string(),
    subjectKind: p.string(),
    subjectId: p.uuid(),
    /** The organisation in whose timeline the entry stands. */
    organisationId: p.uuid().nullable(),
    before: p.json<Facts>().columnType('jsonb').nullable(),
    after: p.json<Facts>().columnType('jsonb').nullable(),
    /** SHA-256 of salt and personal values, when there are any: they stand in an erasable side row. */
    personalHash: p.string().nullable(),
  },
});
/** One line of the append-only journal; a trigger refuses to change or delete it. */
export class JournalEntry extends JournalEntrySchema.class {}
JournalEntrySchema.setClass(JournalEntry);

const JournalPersonalSchema = defineEntity({
  name: 'JournalPersonal',
  tableName: 'journal_personal',
  properties: {
    journalId: p.bigint('string').primary(),
    salt: p.string(),
    before: p.json<Facts>().columnType('jsonb').nullable(),
    after: p.json<Facts>().columnType('jsonb').nullable(),
  },
});
/** The personal values of a journal entry; may be erased, the entry keeps their salted hash. */
export class JournalPersonal extends JournalPersonalSchema.class {}
JournalPersonalSchema.setClass(JournalPersonal);

const JournalSealSchema = defineEntity({
  name: 'JournalSeal',
  tableName: 'journal_seal',
  properties: {
    /** Place in the chain, without a gap. */
    position: p.bigint('string').primary(),
    journalId: p.bigint('string'),
    hash: p.string(),
  },
});
/** One link of the hash chain over the journal, made by a job (see `journal-chain.ts`). */
export class JournalSeal extends JournalSealSchema.class {}
JournalSealSchema.setClass(JournalSeal);

export { JournalEntrySchema, JournalPersonalSchema, JournalSealSchema };

/** One line to be written: what happened to what, with the values before and after. */
export interface Entry {
  action: string;
  subject: { kind: string; id: string };
  organisationId?: string | null;
  before?: Facts | null;
  after?: Facts | null;
  /** True when the values tell of a person: they go to the side row. */
  personal?: boolean;
}

/** JSON with sorted keys: the same values always give the same text, so the same hash. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'null';

/** SHA-256 in hexadecimal. Not the asynchronous one of the web: on short texts that costs more than the hash itself. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The fields of `after` that differ from `before`, with both values. Null when nothing changed. */
export function difference(before: Facts, after: Facts): { before: Facts; after: Facts } | null {
  const keys = Object.keys(after).filter((key) => canonical(before[key] ?? null) !== canonical(after[key] ?? null));
  if (keys.length === 0) return null;
  const pick = (facts: Facts) => Object.fromEntries(keys.map((key) => [key, facts[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}

const actor = (who: Who) => ({ actorKind: who.kind, actorId: who.id, actorName: who.name });

/** Writes one line in the open transaction and returns its id, with which the change can be undone. */
export async function writeJournal(work: Work, entry: Entry): Promise<string> {
  const facts = { before: entry.before ?? null, after: entry.after ?? null };
  const salt = entry.personal ? crypto.randomUUID() : null;
  const line = work.em.create(JournalEntry, {
    ...actor(work.who),
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    organisationId: entry.organisationId ?? null,
    ...(salt === null ? facts : { before: null, after: null }),
    personalHash: salt === null ? null : sha256(salt + canonical(facts)),
  });
  await work.em.flush();
  if (salt !== null) work.em.create(JournalPersonal, { journalId: line.id, salt, ...facts });
  await work.em.flush();
  return line.id;
}
