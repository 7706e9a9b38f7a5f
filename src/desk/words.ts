import type { AgreementKind } from '../partnerships/agreement.ts';
import { words } from '../platform/words.ts';

interface DeskWords {
  undone: string;
  search: string;
  searchSubtitle: (q: string) => string;
  searchLead: string;
  kinds: Record<'organisation' | 'person' | 'agreement' | 'objective' | 'facility', string>;
  agreementKinds: Record<AgreementKind, string>;
}

export const deskWords = words<DeskWords>({
  en: {
    undone: 'Taken back. Everything is as it was.',
    search: 'Search',
    searchSubtitle: (q) => `Results for “${q}”`,
    searchLead:
      'Organisations, people, agreements, objectives and facilities, by part of a name or acronym. Accents do not matter.',
    kinds: {
      organisation: 'Organisation',
      person: 'Person',
      agreement: 'Agreement',
      objective: 'Strategic objective',
      facility: 'Facility',
    },
    agreementKinds: {
      grant_agreement: 'Grant agreement',
      secondment: 'Secondment',
      moa: 'Memorandum of agreement',
      hosting_agreement: 'Hosting agreement',
      mou: 'Memorandum of understanding',
      office: 'Office',
      invoice: 'Invoice',
      funding_agreement: 'Funding agreement',
    },
  },
  fr: {
    undone: 'Annulé. Tout est de nouveau comme avant.',
    search: 'Rechercher',
    searchSubtitle: (q) => `Résultats pour «\u00a0${q}\u00a0»`,
    searchLead:
      'Organisations, personnes, accords, objectifs et dispositifs, d’après une partie du nom ou du sigle. Les accents ne comptent pas.',
    kinds: {
      organisation: 'Organisation',
      person: 'Personne',
      agreement: 'Accord',
      objective: 'Objectif stratégique',
      facility: 'Dispositif',
    },
    agreementKinds: {
      grant_agreement: 'Convention de subvention',
      secondment: 'Mise à disposition',
      moa: 'Protocole d’entente',
      hosting_agreement: 'Convention d’hébergement',
      mou: 'Protocole d’accord',
      office: 'Bureaux',
      invoice: 'Facture',
      funding_agreement: 'Convention de financement',
    },
  },
  es: {
    undone: 'Deshecho. Todo vuelve a estar como antes.',
    search: 'Buscar',
    searchSubtitle: (q) => `Resultados de «${q}»`,
    searchLead:
      'Organizaciones, personas, acuerdos, objetivos y mecanismos, por una parte del nombre o de la sigla. Los acentos no importan.',
    kinds: {
      organisation: 'Organización',
      person: 'Persona',
      agreement: 'Acuerdo',
      objective: 'Objetivo estratégico',
      facility: 'Mecanismo',
    },
    agreementKinds: {
      grant_agreement: 'Convenio de subvención',
      secondment: 'Personal en comisión de servicio',
      moa: 'Memorando de acuerdo',
      hosting_agreement: 'Convenio de acogida',
      mou: 'Memorando de entendimiento',
      office: 'Oficinas',
      invoice: 'Factura',
      funding_agreement: 'Convenio de financiación',
    },
  },
});
