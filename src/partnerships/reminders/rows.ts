import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { Role } from '../../values/role.ts';
import type { LadderKind } from './ladder.ts';
import type { Target } from './rungs.ts';

/** Rows as PostgreSQL answers them: instants as text. */
interface RecordRow {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  archived_at: string | null;
}
/** A ladder with its days as numbers. */
export interface LadderRow extends RecordRow {
  kind: LadderKind;
  end_days: number[];
  notice_days: number[];
  escalate_from: number | null;
  escalate_to: string | null;
}
/** What the queries of reminders read and write by name. */
export interface RemindersTables {
  reminder_ladder: LadderRow;
  watched_end: { agreement_id: string; part_id: string | null; target: Target; last_day: Day; since: Day };
  reminder_told: { reminder_id: string; staff_id: string; mail_id: string; escalated: boolean };
  agreement_terms: { agreement_id: string; until_day: Day; zone: string };
  staff: { id: string; name: string; email: string; role: Role; language: Language; archived_at: string | null };
}
