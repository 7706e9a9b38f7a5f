import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { migrations } from '../../migrations/list.ts';
import { ApiKeySchema } from '../../src/access/api-key.ts';
import { LinkSchema } from '../../src/access/link.ts';
import { linkSlots } from '../../src/access/link-to-mail.ts';
import { StaffSchema } from '../../src/access/staff.ts';
import { DocumentSchema, DocumentVersionSchema } from '../../src/directory/document.ts';
import { OrganisationSchema } from '../../src/directory/organisation.ts';
import { AgreementSchema } from '../../src/partnerships/agreement.ts';
import { AgreementTermsSchema } from '../../src/partnerships/agreement-terms.ts';
import { AmendmentSchema } from '../../src/partnerships/amendment.ts';
import { createAgreement } from '../../src/partnerships/change-agreement.ts';
import { ContributionSchema } from '../../src/partnerships/contribution.ts';
import { ObligationSchema } from '../../src/partnerships/obligation.ts';
import { PartnershipSchema } from '../../src/partnerships/partnership.ts';
import { draftRenewal } from '../../src/partnerships/renewals/draft-renewal.ts';
import { holdRenewal } from '../../src/partnerships/renewals/hold-renewal.ts';
import { finishRenewals } from '../../src/partnerships/renewals/jobs.ts';
import { PortalLinkSchema } from '../../src/partnerships/renewals/portal-link.ts';
import { RenewalSchema } from '../../src/partnerships/renewals/renewal.ts';
import { RenewalEvidenceSchema } from '../../src/partnerships/renewals/renewal-evidence.ts';
import { nextToSign, onTheTable } from '../../src/partnerships/renewals/renewal-stage.ts';
import { RenewalVersionSchema } from '../../src/partnerships/renewals/renewal-version.ts';
import { sendRenewal } from '../../src/partnerships/renewals/send-renewal.ts';
import { signRenewal } from '../../src/partnerships/renewals/sign-renewal.ts';
import { SignatorySchema } from '../../src/partnerships/renewals/signatory.ts';
import { SignatureSchema } from '../../src/partnerships/renewals/signature.ts';
import { WordingSchema } from '../../src/partnerships/renewals/wording.ts';
import { clockFrom } from '../../src/platform/clock.ts';
import { openDatabase, type Read, type Work } from '../../src/platform/database.ts';
import { provideFonts } from '../../src/platform/fonts.ts';
import { readFontFromDisk } from '../../src/platform/fonts-on-disk.ts';
import { sendMail } from '../../src/platform/jobs.ts';
import { JournalEntrySchema, JournalPersonalSchema, JournalSealSchema } from '../../src/platform/journal.ts';
import { MailSchema } from '../../src/platform/outbox.ts';
import { openMailServer } from '../../src/platform/smtp.ts';
import { mailWriter } from '../../src/post/render.ts';
import { exactly } from '../../src/values/day.ts';
import { system } from '../../src/values/role.ts';

/** Signs, finishes and mails without end, until it is killed. Says each signature once it has been committed. */
interface Told {
  url: string;
  smtpUrl: string;
  secret: string;
  partnershipId: string;
  /** A file with the compiled mails. */
  mails: string;
}
const told = JSON.parse(process.argv[2] ?? '{}') as Told;
const { secret } = told;
const baseUrl = 'http://localhost:3000';
const clock = clockFrom(new Date('2026-12-10T09:00:00Z'));
const entities = [
  ...[JournalEntrySchema, JournalPersonalSchema, JournalSealSchema, MailSchema, StaffSchema, ApiKeySchema, LinkSchema],
  ...[OrganisationSchema, DocumentSchema, DocumentVersionSchema, PartnershipSchema, AgreementSchema],
  ...[AgreementTermsSchema, AmendmentSchema, ContributionSchema, ObligationSchema, RenewalSchema],
  ...[RenewalVersionSchema, SignatorySchema, SignatureSchema, PortalLinkSchema, WordingSchema, RenewalEvidenceSchema],
];
const database = openDatabase(told.url, { clock, entities, migrations, poolSize: 6 });
provideFonts(readFontFromDisk);
const mails = JSON.parse(readFileSync(told.mails, 'utf8')) as Record<string, string>;
const sending = {
  database,
  baseUrl,
  mailServer: openMailServer(told.smtpUrl, 'Loam <loam@loam.example>'),
  slotsOf: (read: Read, id: string) => linkSlots(read, id, { secret, baseUrl }),
  render: mailWriter(async (name) => mails[name] ?? ''),
};
const never = new AbortController().signal;
const who = system('fault');
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Tables {
  renewal: { id: string; concluded_at: string | null; created_at: string };
}
/** An offer that waits for a signature: one that was left open, or a new one. */
async function openOffer(): Promise<string> {
  const waiting = database.read.tables<Tables>().selectFrom('renewal').select('id').where('concluded_at', 'is', null);
  const found = await waiting.orderBy('created_at').limit(1).executeTakeFirst();
  return found?.id ?? database.transaction(who, makeOffer);
}

async function makeOffer(work: Work): Promise<string> {
  const { id: agreementId } = await createAgreement(work, {
    partnershipId: told.partnershipId,
    kind: 'mou',
    signedOn: exactly('2024-03-01'),
    term: 'P3Y',
  });
  const { id } = await draftRenewal(work, {
    agreementId,
    deadline: '2027-01-31',
    languages: ['fr'],
    signatories: [
      { ...{ side: 'partner', name: 'Leïla Benali', function: 'Directrice', email: 'leila@aaa.example' }, ...french },
      { ...{ side: 'initiative', name: 'Bruno Keller', function: null, email: 'bruno@loam.example' }, ...french },
    ],
  });
  await sendRenewal(work, id, null);
  return id;
}
const french = { language: 'fr', staffId: null } as const;

async function signOn(): Promise<never> {
  for (;;) {
    const id = await openOffer();
    const signed = await database.transaction(who, async (work) => {
      const held = await holdRenewal(work, id);
      const table = onTheTable(held.versions);
      const next = nextToSign(held.signatories, held.signatures, table?.id ?? null);
      if (!table || !next) return null;
      return signRenewal(work, id, {
        ...{ signatoryId: next.id, hash: table.hash, manner: 'typed', name: next.name, function: null },
        ...{ powerDeclared: true, consent: 'Je signe.', language: 'fr', identifiedBy: 'link' },
        ...{ ip: null, userAgent: null, linkId: null, fileId: null },
      });
    });
    if (signed) say(`signed ${signed.signatureId}`);
  }
}

async function again(task: () => Promise<unknown>): Promise<never> {
  for (;;) {
    await task();
    await pause(5);
  }
}

await database.read.tables<Tables>().selectFrom('renewal').select('id').limit(1).execute();
say('ready');
process.stdin.once('data', () => {
  const loops = [
    signOn(),
    again(() => finishRenewals({ database, secret, baseUrl }, never)),
    again(() => sendMail(sending, undefined, never)),
  ];
  Promise.all(loops).catch((error: unknown) => {
    say(`failed ${String(error)}`);
    process.exit(1);
  });
});
