import { gatherEvidence } from '../../../src/partnerships/renewals/gather-evidence.ts';
import { handOverRenewal, visitPortal } from '../../../src/partnerships/renewals/hand-over.ts';
import { finishRenewals } from '../../../src/partnerships/renewals/jobs.ts';
import { proposeChanges } from '../../../src/partnerships/renewals/propose-changes.ts';
import { signRenewal } from '../../../src/partnerships/renewals/sign-renewal.ts';
import { readFile } from '../../../src/platform/files.ts';
import { system } from '../../../src/values/role.ts';
import type { House } from '../../house.ts';
import { agreementOf, move, offered, signing } from './offers.ts';

const leila = { kind: 'link', id: null, name: 'Leïla Benali', role: null } as const;
const consent = {
  partner: 'Je déclare pouvoir engager AAA et je signe ce texte.',
  initiative: 'I declare that I may sign for the Initiative, and sign this text.',
};

/** The link that somebody has now. */
async function linkOf(house: House, renewalId: string, signatoryId: string): Promise<string> {
  const { items } = await (await house.as()(`/api/portal-links?renewal=${renewalId}`)).json();
  return items.find((one: { signatoryId: string; live: boolean }) => one.live && one.signatoryId === signatoryId).id;
}

interface Wish {
  acronym?: string;
  languages?: string[];
  manner?: string;
  fileId?: string | null;
  /** What happens to the link before it is signed with. */
  beforeSigning?: (linkId: string) => Promise<void>;
  /** The name that the partner types. */
  signedAs?: string;
}

/**
 * An offer to AAA: proposed four years, accepted, handed over to Omar Haddad, signed by him by link and by Bruno Keller
 * in his session. Answers its id.
 */
export async function concluded(
  house: House,
  { acronym = 'AAA', fileId = null, beforeSigning, signedAs, ...wish }: Wish = {},
): Promise<string> {
  const agreement = await agreementOf(house, acronym);
  const offer = await offered(house, agreement.id, { languages: ['fr', 'en'], ...wish });
  const [partner, initiative] = offer.signatories as { id: string }[];
  if (!partner || !initiative) throw new Error('Two people sign.');
  const as = <T>(task: Parameters<typeof house.database.transaction<T>>[1]) => house.database.transaction(leila, task);
  await as((work) =>
    proposeChanges(work, offer.id, {
      signatoryId: partner.id,
      hash: offer.table.hash,
      input: { offer: { term: 'P4Y' }, comments: [{ place: 'term', text: 'Notre mandat dure quatre ans.' }] },
      markedFile: null,
    }),
  );
  const { table } = await (await move(house, offer.id, { move: 'accept', number: 2, reply: 'Agreed.' })).json();
  const omar = { name: 'Omar Haddad', function: 'Secrétaire général', email: `omar@${acronym.toLowerCase()}.example` };
  await as((work) => handOverRenewal(work, offer.id, partner.id, omar));
  const linkId = await linkOf(house, offer.id, partner.id);
  await as((work) => visitPortal(work, linkId));
  await beforeSigning?.(linkId);
  await as((work) =>
    signRenewal(work, offer.id, {
      ...{ ...signing, signatoryId: partner.id, hash: table.hash, name: omar.name, function: omar.function, linkId },
      ...(signedAs ? { name: signedAs } : {}),
      ...{ consent: consent.partner, ip: '203.0.113.7', userAgent: 'Firefox on a phone', fileId },
      manner: fileId ? 'uploaded' : 'typed',
    }),
  );
  await house.database.transaction(system('test'), (work) =>
    signRenewal(work, offer.id, {
      ...{ ...signing, signatoryId: initiative.id, hash: table.hash, name: 'Bruno Keller', function: null },
      ...{ consent: consent.initiative, language: 'en', identifiedBy: 'session', ip: '192.0.2.10' },
    }),
  );
  return offer.id;
}

/** Runs the job that follows the last signature. */
export const finish = ({ database, parts }: House): Promise<number> =>
  finishRenewals({ database, secret: parts.secret, baseUrl: parts.settings.baseUrl }, new AbortController().signal);

/** The bytes of a kept file by what it is of a finished offer. */
export async function keptBytes(house: House, id: string, what: 'offered' | 'signed' | 'json' | 'pdf') {
  const { read } = house.database;
  const row = (await read
    .tables<{ renewal_evidence: Record<string, string> }>()
    .selectFrom('renewal_evidence')
    .selectAll()
    .where('renewal_id', '=', id)
    .executeTakeFirstOrThrow()) as Record<string, string>;
  const file = await readFile(read, row[`${what}_file_id`] ?? '');
  if (!file) throw new Error(`There is no ${what}.`);
  return { ...file, text: Buffer.from(file.bytes).toString() };
}

/** What rows say of an offer now. */
export const rowsOf = (house: House, id: string) => gatherEvidence(house.database.read, id, house.parts.secret);
