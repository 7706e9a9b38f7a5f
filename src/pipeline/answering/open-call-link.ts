import { sql } from 'kysely';
import type { LinkParts } from '../../access/link-address.ts';
import { lookAtLink } from '../../access/links.ts';
import type { Read } from '../../platform/database.ts';
import { canonical, sha256 } from '../../platform/journal.ts';
import type { Day } from '../../values/day.ts';
import type { Language } from '../../values/language.ts';
import type { Money } from '../../values/money.ts';
import { Problem } from '../../values/problem.ts';
import type { Call, CallText } from '../calls/call.ts';
import type { recipientEnds } from '../calls/recipient.ts';
import type { purposes } from '../opportunity-state.ts';

/** Why an address leads nowhere any more. */
export type DeadReason = (typeof recipientEnds)[number] | 'expired' | 'over';

/** A link whose person has a newer one since, or was taken off the call: nothing more is known of it. */
export interface LostLink {
  id: string;
  dead: DeadReason;
}

/** An opened address of a call: for whom it is, and the call. */
export interface Invited {
  /** Of the link. */
  id: string;
  recipientId: string;
  callId: string;
  name: string;
  email: string;
  language: Language;
  /** The organisation or person that is asked; null when there is none any more. */
  funder: string | null;
  /** Who passed the call on to this person. */
  passedFrom: string | null;
  /** To whom this person passed it on. */
  passedTo: { name: string; email: string } | null;
  title: string;
  purpose: { kind: (typeof purposes)[number]; code: string | null; name: string | null; ledBy: string | null };
  amount: Money | null;
  deadline: Day;
  closed: boolean;
  texts: Partial<Record<Language, CallText>>;
  /** Who answers questions: the owner of the call. */
  contact: { name: string; email: string } | null;
  /** Of what the call asks for: a form is held against what was read. */
  hash: string;
  /** Null while the link works. */
  dead: DeadReason | null;
}

interface Row {
  recipient_id: string;
  call_id: string;
  name: string;
  email: string | null;
  language: Language;
  funder: string | null;
  passed_from: string | null;
  passed_to: { name: string; email: string } | null;
  title: string;
  purpose: (typeof purposes)[number];
  purpose_code: string | null;
  facility: string | null;
  led_by: string | null;
  amount: string | null;
  currency: string | null;
  deadline: Day;
  texts: Call['texts'];
  closed: boolean;
  over: boolean;
  ended_because: (typeof recipientEnds)[number] | null;
  contact_name: string | null;
  contact_email: string | null;
}

const select = (linkId: string) => sql<Row>`
  select r.id as recipient_id, r.call_id, r.name, r.email, r.language, r.ended_because,
    coalesce(o.name, nullif(concat_ws(' ', p.given_name, p.family_name), '')) as funder,
    coalesce(passing.by_name, origin.name) as passed_from, passed.passed_to,
    c.title, c.purpose, c.purpose_code, f.name as facility, f.led_by, c.amount::text, c.currency, c.deadline, c.texts,
    c.closed_at is not null as closed, c.archived_at is not null as over,
    s.name as contact_name, s.email as contact_email
  from call_recipient r
  join call_for_funding c on c.id = r.call_id
  left join organisation o on o.id = r.organisation_id
  left join person p on p.id = r.person_id
  left join call_recipient origin on origin.id = r.passed_from_id
  left join lateral (select by_name from call_answer where recipient_id = origin.id and kind = 'passed_on'
    order by created_at desc limit 1) as passing on true
  left join lateral (select passed_to from call_answer where recipient_id = r.id and kind = 'passed_on'
    order by created_at desc limit 1) as passed on true
  left join facility f on f.code = c.purpose_code
  left join staff s on s.id = c.owner_id and s.archived_at is null
  where r.link_id = ${linkId}::uuid`;

/**
 * Looks at an address of a call and changes nothing. One that no longer works is told apart from one that never did
 * (404): with the right secret, `dead` says why.
 */
export async function openCallLink(
  read: Read,
  parts: Pick<LinkParts, 'secret'>,
  hand: { id: string; secret: string },
): Promise<Invited | LostLink> {
  const { refusal } = await lookAtLink(read, parts, { purpose: 'call', ...hand });
  const { rows } = await select(hand.id).execute(read.tables<object>());
  const row = rows[0];
  if (!row) {
    // Its recipient has another link by now.
    if (refusal) return { id: hand.id, dead: 'resent' };
    throw new Problem('not_found', 'link_unknown');
  }
  const { purpose, purpose_code: code, title, deadline, texts } = row;
  const amount = row.amount && row.currency ? { amount: Number(row.amount), currency: row.currency } : null;
  const ended = row.ended_because ?? (refusal === 'link_expired' ? 'expired' : refusal ? 'taken_back' : null);
  return {
    id: hand.id,
    recipientId: row.recipient_id,
    callId: row.call_id,
    name: row.name,
    email: row.email ?? '',
    language: row.language,
    funder: row.funder,
    passedFrom: row.passed_from,
    passedTo: row.ended_because === 'passed_on' ? row.passed_to : null,
    title,
    purpose: { kind: purpose, code, name: row.facility, ledBy: row.led_by },
    amount,
    deadline,
    closed: row.closed,
    texts,
    contact: row.contact_name && row.contact_email ? { name: row.contact_name, email: row.contact_email } : null,
    hash: sha256(canonical({ purpose, code, amount, deadline, texts })).slice(0, 16),
    dead: ended ?? (row.over ? 'over' : null),
  };
}

/** What the call says in the reader's language, else in the recipient's, else in any it was written in. */
export function textOf({ texts, language, title }: Invited, reader: Language): CallText & { language: Language } {
  const order = [reader, language, ...(Object.keys(texts) as Language[])];
  const found = order.find((one) => texts[one]) ?? language;
  return { ...(texts[found] ?? { subject: title, text: '' }), language: found };
}
