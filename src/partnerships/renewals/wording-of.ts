import { sql } from 'kysely';
import type { Read } from '../../platform/database.ts';
import { invalid } from '../../values/problem.ts';
import type { AgreementKind } from '../agreement.ts';
import type { RenewalManner } from './renewal.ts';
import type { AgreementText, Texts } from './renewal-version.ts';

interface Tables {
  wording: {
    id: string;
    name: string;
    kind: AgreementKind | null;
    manner: RenewalManner;
    edition: number;
    text: Texts;
    archived_at: string | null;
  };
}
/** A text to write a version from, and the template and edition it came from (null: none). */
export interface ChosenWording {
  wordingId: string | null;
  wordingEdition: number | null;
  wording: Texts;
}

/** The wording asked for, or the one that fits best: of the agreement's kind, else of any. */
export async function chosenWording(
  read: Read,
  wish: { wordingId?: string | null | undefined; manner: RenewalManner; kind: AgreementKind },
): Promise<ChosenWording> {
  const standing = read
    .tables<Tables>()
    .selectFrom('wording')
    .select(['id', 'edition', 'text'])
    .where('archived_at', 'is', null);
  const found = await (wish.wordingId
    ? standing.where('id', '=', wish.wordingId)
    : standing
        .where('manner', '=', wish.manner)
        .where(sql<boolean>`kind is null or kind = ${wish.kind}`)
        .orderBy(sql`kind is null`)
        .orderBy('created_at' as never)
        .limit(1)
  ).executeTakeFirst();
  if (!found) throw invalid({ pointer: '#/wordingId', code: 'unknown_record', allowed: 'the id of a wording' });
  return { wordingId: found.id, wordingEdition: found.edition, wording: found.text };
}

/** A text whose clauses differ only where somebody wrote something else than what they had read. */
export function changedWording(standing: { wording: Texts; text: Texts }, proposed: Texts): Texts {
  const languages = Object.keys(standing.wording) as (keyof Texts)[];
  return Object.fromEntries(
    languages.map((language) => [
      language,
      mergedText(standing.wording[language], standing.text[language], proposed[language]),
    ]),
  );
}

function mergedText(
  open: AgreementText | undefined,
  read: AgreementText | undefined,
  proposed: AgreementText | undefined,
): AgreementText | undefined {
  if (!open || !read || !proposed) return open;
  const clauses = proposed.clauses.map((clause) => {
    const was = read.clauses.find(({ key }) => key === clause.key);
    const source = open.clauses.find(({ key }) => key === clause.key);
    const same = was && source && was.heading === clause.heading && was.text === clause.text;
    return same ? source : clause;
  });
  return { title: proposed.title === read.title ? open.title : proposed.title, clauses };
}
