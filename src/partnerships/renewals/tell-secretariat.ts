import type { Work } from '../../platform/database.ts';
import { queueMail } from '../../platform/outbox.ts';
import type { Language } from '../../values/language.ts';
import type { Held } from './hold-renewal.ts';
import { offerNames } from './portal-links.ts';
import type { Signatory } from './signatory.ts';
import { type NewsKind, newsWords } from './words-news.ts';

interface Colleague {
  id: string;
  name: string;
  email: string;
  language: Language;
}
interface Tables {
  agreement: { id: string; partnership_id: string };
  partnership: { id: string; owner_id: string | null };
  staff: Colleague & { role: string; archived_at: string | null };
}

/** The owner of the partnership; the admins when it has none, or one who has left. */
export async function responsible(work: Work, agreementId: string): Promise<Colleague[]> {
  const db = work.tables<Tables>();
  const columns = ['staff.id', 'staff.name', 'staff.email', 'staff.language'] as const;
  const owner = await db
    .selectFrom('agreement')
    .innerJoin('partnership', 'partnership.id', 'agreement.partnership_id')
    .innerJoin('staff', 'staff.id', 'partnership.owner_id')
    .select(columns)
    .where('agreement.id', '=', agreementId)
    .where('staff.archived_at', 'is', null)
    .execute();
  if (owner.length > 0) return owner;
  return db.selectFrom('staff').select(columns).where('role', '=', 'admin').where('archived_at', 'is', null).execute();
}

/** Asks a colleague to countersign, inside Loam: a link would not show who they are. */
export async function askColleague(work: Work, held: Held, person: Signatory): Promise<void> {
  await queueMail(work, {
    template: 'renewal-news',
    language: person.language,
    to: { name: person.name, address: person.email },
    data: {
      name: person.name,
      news: newsWords[person.language].countersign(person.name),
      ...offerNames(held, person.language),
    },
    path: `/renewals/${held.renewal.id}/sign`,
  });
}

/** Mails those responsible what the partner did; it also stands in the timeline and on the board. */
export async function tellSecretariat(
  work: Work,
  held: Held,
  kind: NewsKind,
  person: string,
  /** A colleague who hears of it anyway. */
  except: string | null = null,
): Promise<void> {
  for (const one of await responsible(work, held.agreement.id)) {
    if ((work.who.kind === 'staff' && work.who.id === one.id) || one.id === except) continue;
    await queueMail(work, {
      template: 'renewal-news',
      language: one.language,
      to: { name: one.name, address: one.email },
      data: { name: one.name, news: newsWords[one.language][kind](person), ...offerNames(held, one.language) },
      path: `/renewals/${held.renewal.id}`,
    });
  }
}
