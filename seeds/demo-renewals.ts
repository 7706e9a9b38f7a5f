import { consentFor } from '../src/partnerships/renewals/consent-for.ts';
import { declineRenewal } from '../src/partnerships/renewals/decline-renewal.ts';
import { draftRenewal } from '../src/partnerships/renewals/draft-renewal.ts';
import { visitPortal } from '../src/partnerships/renewals/hand-over.ts';
import { holdRenewal } from '../src/partnerships/renewals/hold-renewal.ts';
import { PortalLink } from '../src/partnerships/renewals/portal-link.ts';
import { proposeChanges } from '../src/partnerships/renewals/propose-changes.ts';
import { onTheTable } from '../src/partnerships/renewals/renewal-stage.ts';
import { sendRenewal, withdrawRenewal } from '../src/partnerships/renewals/send-renewal.ts';
import { newRenewal } from '../src/partnerships/renewals/shapes.ts';
import { signRenewal } from '../src/partnerships/renewals/sign-renewal.ts';
import type { Work } from '../src/platform/database.ts';
import { addDays } from '../src/values/day.ts';
import type { Language } from '../src/values/language.ts';

type Stage = 'draft' | 'sent' | 'visited' | 'proposed' | 'signed' | 'done' | 'declined' | 'withdrawn';

/** An invented offer; days are counted from the day the demo starts. */
interface DemoOffer {
  /** Index of the agreement it continues. */
  agreement: number;
  until: Stage;
  /** Days ago it was drafted and sent. */
  ago: number;
  /** Days from today to its deadline. */
  deadline: number;
  partner: { name: string; function: string; email: string; language: Language };
  languages: Language[];
  manner?: 'amendment';
  term?: string;
  lastDay?: number;
  note?: string;
  codeRequired?: boolean;
}

const demoOffers: readonly DemoOffer[] = [
  {
    agreement: 10,
    until: 'draft',
    ago: 1,
    deadline: 20,
    partner: { name: 'Léa Fontaine-Demo', function: 'Directrice', email: 'fontaine@demo.example', language: 'fr' },
    languages: ['fr', 'en'],
    term: 'P1Y',
  },
  {
    agreement: 1,
    until: 'visited',
    ago: 9,
    deadline: 12,
    partner: { name: 'Anne Roussel-Demo', function: 'Researcher', email: 'roussel@demo.example', language: 'en' },
    languages: ['en'],
    note: 'Dear Anne,\nthe field schools have shown what they can do. We would like to go on with you.',
  },
  {
    agreement: 5,
    until: 'proposed',
    ago: 14,
    deadline: 21,
    partner: { name: 'Paulo Sá-Demo', function: 'Professor', email: 'sa@demo.example', language: 'en' },
    languages: ['en', 'fr'],
  },
  {
    agreement: 6,
    until: 'signed',
    ago: 18,
    deadline: 30,
    partner: {
      name: 'Tom Halvorsen-Demo',
      function: 'Grants manager',
      email: 'halvorsen@demo.example',
      language: 'en',
    },
    languages: ['en'],
    term: 'P2Y',
    codeRequired: false,
  },
  {
    agreement: 3,
    until: 'done',
    ago: 40,
    deadline: -10,
    partner: { name: 'María Quispe-Demo', function: 'Coordinadora', email: 'quispe@demo.example', language: 'es' },
    languages: ['es', 'en'],
    term: 'P2Y',
  },
  {
    agreement: 13,
    until: 'declined',
    ago: 25,
    deadline: 5,
    partner: { name: 'Odile Perrin-Demo', function: 'Mécénat', email: 'perrin@demo.example', language: 'fr' },
    languages: ['fr'],
  },
  {
    agreement: 18,
    until: 'withdrawn',
    ago: 20,
    deadline: 10,
    partner: { name: 'Rui Campos-Demo', function: 'Coordinator', email: 'campos@demo.example', language: 'en' },
    languages: ['en'],
    manner: 'amendment',
    lastDay: 2000,
  },
  {
    agreement: 17,
    until: 'sent',
    ago: 38,
    deadline: -6,
    partner: { name: 'Karim Aziz-Demo', function: 'Éditeur', email: 'aziz@demo.example', language: 'fr' },
    languages: ['fr'],
    term: 'P1Y',
  },
];

/** Invented offers in every stage, made by the verbs on the day they would have been. `before` turns the clock back. */
export async function inventRenewals(
  work: Work,
  before: (days: number) => Work,
  agreements: readonly string[],
  colleague: { id: string; name: string; email: string },
): Promise<void> {
  for (const one of demoOffers) {
    work.em.clear();
    const then = before(one.ago);
    const { id } = await draftRenewal(
      then,
      newRenewal.parse({
        agreementId: agreements[one.agreement] ?? '',
        manner: one.manner ?? 'successor',
        languages: one.languages,
        deadline: addDays(work.today(), one.deadline),
        codeRequired: one.codeRequired ?? false,
        note: one.note ?? null,
        signatories: [
          { side: 'partner', ...one.partner },
          { side: 'initiative', function: null, language: 'en', staffId: colleague.id, ...nameAndMail(colleague) },
        ],
        ...(one.term && { offer: { term: one.term } }),
        ...(one.lastDay && { offer: { end: { basis: 'stated', lastDay: addDays(work.today(), one.lastDay) } } }),
      }),
    );
    if (one.until === 'draft') continue;
    await sendRenewal(then, id, null);
    if (one.until !== 'sent') await answered(before(Math.floor(one.ago / 2)), id, one, colleague);
  }
}

const nameAndMail = ({ name, email }: { name: string; email: string }) => ({ name, email });

/** What the partner did with the link, and we after that. */
async function answered(work: Work, id: string, one: DemoOffer, colleague: { id: string; name: string }) {
  const partner: Work = { ...work, who: { kind: 'link', id: null, name: one.partner.name, role: null } };
  const link = await work.em.findOneOrFail(PortalLink, { renewalId: id, endedBecause: null });
  await visitPortal(partner, link.id);
  const { signatories, versions } = await holdRenewal(work, id);
  const [first, second] = signatories;
  const table = onTheTable(versions);
  if (!first || !second || !table) return;
  switch (one.until) {
    case 'proposed':
      await proposeChanges(partner, id, {
        signatoryId: first.id,
        hash: table.hash,
        input: { offer: { term: 'P4Y' }, comments: [{ place: 'term', text: 'Our trials run for four years.' }] },
        markedFile: null,
      });
      break;
    case 'declined':
      await declineRenewal(
        partner,
        id,
        first.id,
        'Notre budget de mécénat n’est pas arrêté pour les deux ans à venir.',
      );
      break;
    case 'withdrawn':
      await withdrawRenewal(work, id, 'The last day was a mistake of ours; a new offer follows.', null);
      break;
    case 'signed':
    case 'done':
      await signed(partner, id, first.id, { name: one.partner.name, language: one.partner.language, linkId: link.id });
      if (one.until === 'done')
        await signed(work, id, second.id, { name: colleague.name, language: 'en', linkId: null });
  }
}

async function signed(
  work: Work,
  id: string,
  signatoryId: string,
  who: { name: string; language: Language; linkId: string | null },
): Promise<void> {
  const held = await holdRenewal(work, id);
  const table = onTheTable(held.versions);
  const person = held.signatories.find((one) => one.id === signatoryId);
  if (!table || !person) return;
  await signRenewal(work, id, {
    signatoryId,
    hash: table.hash,
    manner: 'typed',
    name: who.name,
    function: person.function ?? null,
    powerDeclared: true,
    consent: consentFor(held, person.side, table, 'typed', who.language),
    language: who.language,
    identifiedBy: who.linkId ? 'link' : 'session',
    ip: '192.0.2.17',
    userAgent: 'Invented browser',
    linkId: who.linkId,
    fileId: null,
  });
}
