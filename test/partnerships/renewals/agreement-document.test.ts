import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import wordings from '../../../seeds/wordings.json' with { type: 'json' };
import { agreementDocument, type DocumentInput } from '../../../src/partnerships/renewals/agreement-document.ts';
import type { Texts } from '../../../src/partnerships/renewals/renewal-version.ts';
import { fillSlots, type Slot, slots } from '../../../src/partnerships/renewals/slots.ts';
import { provideFonts } from '../../../src/platform/fonts.ts';
import { readFontFromDisk } from '../../../src/platform/fonts-on-disk.ts';
import { writePdf } from '../../../src/platform/pdf.ts';

beforeAll(() => provideFonts(readFontFromDisk));

const values = Object.fromEntries(slots.map((slot) => [slot, `[${slot}]`])) as Record<Slot, string>;
const template = wordings.wordings[0]?.text as Texts;
const text = JSON.parse(fillSlots(JSON.stringify(template), values)) as Texts;
const hash = '9f2c4b7a1e3d5c60'.repeat(4);

const fatima = {
  ...{ position: 1, side: 'partner' as const, name: 'F. Benali', function: null },
  signature: {
    ...{ name: 'Fatima-Zahra Benali', function: 'Directrice exécutive', powerDeclared: true },
    ...{ signedAt: new Date('2026-12-09T23:30:12Z'), manner: 'typed' as const, identifiedBy: 'link_and_code' as const },
    invitation: {
      ...{ name: 'Fatima-Zahra Benali', mailedAt: '2026-12-01T08:00:00.000Z' },
      ...{ codeMailedAt: '2026-12-09T23:20:00.000Z', shown: [] },
    },
  },
};
const paul = {
  position: 2,
  side: 'initiative' as const,
  name: 'Paul Luu',
  function: 'Secrétaire exécutif',
  signature: null,
};
const input: DocumentInput = {
  languages: ['fr', 'en'],
  text,
  parties: [
    { name: '"4 per 1000" Initiative', side: 'initiative' },
    { name: 'Fondation pour l’agriculture africaine', side: 'partner' },
  ],
  offer: {
    contributions: [
      {
        ...{ key: 'c1', fromId: null, kind: 'secondment', amount: null, dueOn: null, quantity: '2.5', unit: 'fte' },
        ...{ unitBasis: 'stated', annualCost: null, from: '2027-02-18', to: '2030-02-17', place: 'Montpellier' },
      },
    ],
    obligations: [
      { key: 'o1', fromId: null, kind: 'report', title: 'Rapport annuel', owedBy: 'partner', dueOn: '2028-03-01' },
    ],
  },
  signatories: [paul, fatima],
  version: { number: 2, hash },
  status: 'offered',
  concluded: null,
  createdAt: new Date('2026-12-10T09:30:00Z'),
  verifyAddress: 'https://loam.example.org/verify',
};
const signed: DocumentInput = {
  ...input,
  signatories: [
    fatima,
    {
      ...paul,
      signature: {
        ...{ name: 'Paul Luu', function: 'Secrétaire exécutif', powerDeclared: true },
        ...{ signedAt: new Date('2026-12-10T08:00:00Z'), manner: 'wet_ink' as const, identifiedBy: 'paper' as const },
        invitation: { name: 'Paul Luu', mailedAt: null, codeMailedAt: null, shown: [] },
      },
    },
  ],
  status: 'signed',
  concluded: { signedOn: '2026-12-10', startsOn: '2027-02-18', lastDayBefore: '2027-02-17' },
};

const read = async (given: DocumentInput): Promise<string> => {
  const { text: pages } = await extractText(await writePdf(agreementDocument(given)));
  return pages.join('\n').replaceAll(/\s+/g, ' ');
};
const blocks = (given: DocumentInput): string => JSON.stringify(agreementDocument(given).blocks);

describe('the document of an agreement', () => {
  it('has the text in each language, one after the other, and says that none prevails', async () => {
    const shown = await read(input);
    expect(shown.indexOf('Renouvellement de l’accord')).toBeLessThan(shown.indexOf('Renewal of the agreement'));
    expect(shown).toContain('Tous les textes font également foi');
    expect(shown).toContain('Languages of this document: French and English. All texts are equal; none prevails.');
    expect(blocks({ ...input, languages: ['fr'] })).not.toContain('font également foi ; aucun');
  });

  it('is in the language of its first text, each part in its own', () => {
    const made = agreementDocument(input);
    expect([made.title, made.language]).toEqual([text.fr?.title, 'fr']);
    expect(made.blocks.map((block) => (block.kind === 'part' ? block.language : block.kind))).toEqual([
      ...['fr', 'pageBreak', 'en', 'fr', 'pageBreak', 'fr', 'en'],
    ]);
  });

  it('lists contributions and obligations', async () => {
    const shown = await read(input);
    expect(shown).toContain('Mise à disposition, Montpellier 2,5 ETP du 18 févr. 2027 au 17 févr. 2030');
    expect(shown).toContain('Rapport, Rapport annuel');
  });

  it('shows who signs in their order: how it was done, or lines for ink', async () => {
    const shown = await read(input);
    expect(shown.indexOf('1. Pour le partenaire')).toBeLessThan(shown.indexOf('2. Pour l’Initiative'));
    expect(shown).toContain('Fatima-Zahra Benali Directrice exécutive');
    expect(shown).toContain('9 décembre 2026 à 23:30:12 UTC');
    expect(shown).toContain('10 décembre 2026 à 00:30:12 Europe/Paris');
    expect(shown).toContain('lien personnel, envoyé à l’adresse enregistrée');
    expect(shown).toContain('code à usage unique, envoyé à l’adresse enregistrée');
    expect(shown).not.toContain('Personne invitée');
    expect(shown).toContain('Lieu et date');
  });

  it('says that a link was handed on where no mail server took a mail with it, and to whom it was shown', async () => {
    const invitation = {
      ...{ name: 'Omar Haddad', mailedAt: null, codeMailedAt: null },
      shown: [{ by: 'Claire Moreau', at: '2026-12-08T10:00:00.000Z' }],
    };
    const given = { ...fatima, signature: { ...fatima.signature, invitation } };
    for (const [language, texts] of [
      ['fr', ['remis par le secrétariat', 'affichée à Claire Moreau', 'Personne invitée Omar Haddad']],
      ['en', ['handed on by the secretariat', 'shown to Claire Moreau', 'Signed as Fatima-Zahra Benali']],
      ['es', ['entregado por la secretaría', 'se mostró a Claire Moreau', 'Persona invitada Omar Haddad']],
    ] as const) {
      const texts3 = { [language]: { title: 'AAA', clauses: [] } };
      const shown = await read({ ...input, text: texts3, languages: [language], signatories: [given] });
      for (const part of texts) expect(shown).toContain(part);
      expect(shown).not.toMatch(/mailed to|envoyé à|enviado a/);
    }
  });

  it('has the version and the beginning of its fingerprint at the foot', () => {
    expect(agreementDocument(input).footer).toBe('Version 2 · 9f2c4b7a1e3d5c60 · offre');
  });
});

describe('how far it is', () => {
  it('says over an offer that not all have signed, over a draft that nobody can', () => {
    expect(blocks(input)).toContain('toutes les signatures n’ont pas encore été données');
    expect(blocks({ ...input, status: 'draft', signatories: [] })).toContain('ne peut pas être signé');
    expect(blocks(signed)).not.toContain('"kind":"note","text":"Signé');
  });

  it('says nothing of how it was signed before somebody has', () => {
    const nobody = { ...input, signatories: [paul] };
    expect(blocks(nobody)).not.toContain('Comment ce document a été signé');
  });
});

describe('the last page', () => {
  it('is honest about the level, and says what binds and where to check', async () => {
    const shown = await read(signed);
    expect(shown).toContain('signature électronique simple. Elle n’est ni avancée ni qualifiée');
    expect(shown).toContain('article 25');
    expect(shown).toContain('https://loam.example.org/verify');
    expect(shown.replaceAll(' ', '')).toContain(hash);
  });

  it('says of ink that the paper counts, and nothing of typed names where there are none', () => {
    expect(blocks(signed)).toContain('ne fait que la rapporter');
    const [, ink] = signed.signatories;
    const onPaper = blocks({ ...signed, signatories: ink ? [ink] : [] });
    expect(onPaper).not.toContain('eIDAS');
  });
});

describe('what is concluded', () => {
  it('names the day of the last signature and the start', () => {
    const shown = blocks(signed);
    expect(shown).toContain('18 févr. 2027');
    expect(shown).not.toContain('Aucun accord en vigueur');
  });

  it('names the days without an agreement', () => {
    const late = { signedOn: '2026-12-10', startsOn: '2026-12-10', lastDayBefore: '2025-10-13' } as const;
    expect(blocks({ ...signed, concluded: late })).toContain('du 14 oct. 2025 au 9 déc. 2026');
  });
});
