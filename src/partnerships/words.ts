import { words } from '../platform/words.ts';
import type { AgreementKind } from './agreement.ts';
import type { clauseKinds, startBases } from './agreement-terms.ts';
import type { AmendableField } from './amendment.ts';
import type { contributionKinds, contributionUnits } from './contribution.ts';
import type { obligationKinds, sides } from './obligation.ts';
import type { EndBasis, Status } from './status.ts';

type Several<T extends readonly string[]> = Record<T[number], string>;

interface Terms {
  statuses: Record<Status, string>;
  kinds: Record<AgreementKind, string>;
  /** As short as a column wants it. */
  shortKinds: Record<AgreementKind, string>;
  endBases: Record<EndBasis, string>;
  startBases: Several<typeof startBases>;
  clauses: Several<typeof clauseKinds>;
  contributions: Several<typeof contributionKinds>;
  units: Several<typeof contributionUnits>;
  obligations: Several<typeof obligationKinds>;
  sides: Several<typeof sides>;
  amendable: Record<AmendableField, string>;
}

const shortKinds = {
  grant_agreement: 'Grant agreement',
  secondment: 'Secondment',
  moa: 'MoA',
  hosting_agreement: 'Hosting agreement',
  mou: 'MoU',
  office: 'Office',
  invoice: 'Invoice',
  funding_agreement: 'Funding agreement',
};
const kindsFr = {
  grant_agreement: 'Convention de subvention',
  secondment: 'Mise à disposition',
  moa: 'Mémorandum d’accord',
  hosting_agreement: 'Convention d’hébergement',
  mou: 'Protocole d’accord',
  office: 'Bureau',
  invoice: 'Facture',
  funding_agreement: 'Convention de financement',
};
const kindsEs = {
  grant_agreement: 'Convenio de subvención',
  secondment: 'Adscripción de personal',
  moa: 'Memorando de acuerdo',
  hosting_agreement: 'Acuerdo de acogida',
  mou: 'Memorando de entendimiento',
  office: 'Oficina',
  invoice: 'Factura',
  funding_agreement: 'Acuerdo de financiación',
};

/** The closed lists of the room, in words. */
export const partnershipTerms = words<Terms>({
  en: {
    statuses: {
      terminated: 'Terminated early',
      superseded: 'Replaced by a successor',
      ended: 'Ended, confirmed',
      draft: 'Draft, not signed',
      signed_not_in_force: 'Signed, not yet in force',
      unknown: 'No end known',
      end_date_passed: 'End date passed, renewal not confirmed',
      in_notice_period: 'In the notice period',
      ending_soon: 'Ends within 180 days',
      in_force: 'In force',
    },
    kinds: { ...shortKinds, moa: 'Memorandum of agreement', mou: 'Memorandum of understanding' },
    shortKinds,
    endBases: {
      stated: 'stated in the text',
      computed: 'computed from the term',
      tacit: 'renews tacitly',
      open_ended: 'without end',
      unknown: 'not known',
    },
    startBases: { stated: 'stated', signature_assumed: 'taken from the signature', unknown: 'not known' },
    clauses: {
      none: 'No renewal clause',
      tacit: 'Renews tacitly',
      tacit_for_years: 'Renews tacitly for a number of years',
      unknown: 'Not known',
    },
    contributions: { money: 'Instalment', secondment: 'Secondment', office: 'Office', other: 'Other' },
    units: { fte: 'FTE', person: 'persons', office: 'offices' },
    obligations: { report: 'Report', meeting: 'Meeting', payment: 'Payment', other: 'Other' },
    sides: { initiative: 'the Initiative', partner: 'the partner' },
    amendable: {
      startsOn: 'Start',
      term: 'Term',
      end: 'End',
      'end.lastDay': 'Last day',
      'end.convention': 'Way of counting',
      noticePeriod: 'Notice period',
      renewalClause: 'Renewal clause',
      zone: 'Time zone',
      facilities: 'Facilities',
      objectives: 'Objectives',
    },
  },
  fr: {
    statuses: {
      terminated: 'Résilié avant terme',
      superseded: 'Remplacé par un accord suivant',
      ended: 'Terminé, fin confirmée',
      draft: 'Projet, non signé',
      signed_not_in_force: 'Signé, pas encore en vigueur',
      unknown: 'Fin non connue',
      end_date_passed: 'Date de fin dépassée, renouvellement non confirmé',
      in_notice_period: 'En période de préavis',
      ending_soon: 'Prend fin dans les 180 jours',
      in_force: 'En vigueur',
    },
    kinds: kindsFr,
    shortKinds: kindsFr,
    endBases: {
      stated: 'indiquée dans le texte',
      computed: 'calculée d’après la durée',
      tacit: 'tacite reconduction',
      open_ended: 'sans fin',
      unknown: 'non connue',
    },
    startBases: { stated: 'indiqué', signature_assumed: 'repris de la signature', unknown: 'non connu' },
    clauses: {
      none: 'Pas de clause de reconduction',
      tacit: 'Tacite reconduction',
      tacit_for_years: 'Tacite reconduction pour un nombre d’années',
      unknown: 'Non connue',
    },
    contributions: { money: 'Versement', secondment: 'Mise à disposition', office: 'Bureau', other: 'Autre' },
    units: { fte: 'ETP', person: 'personnes', office: 'bureaux' },
    obligations: { report: 'Rapport', meeting: 'Réunion', payment: 'Paiement', other: 'Autre' },
    sides: { initiative: 'l’Initiative', partner: 'le partenaire' },
    amendable: {
      startsOn: 'Début',
      term: 'Durée',
      end: 'Fin',
      'end.lastDay': 'Dernier jour',
      'end.convention': 'Mode de calcul',
      noticePeriod: 'Préavis',
      renewalClause: 'Clause de reconduction',
      zone: 'Fuseau horaire',
      facilities: 'Mécanismes',
      objectives: 'Objectifs',
    },
  },
  es: {
    statuses: {
      terminated: 'Rescindido antes de plazo',
      superseded: 'Sustituido por otro acuerdo',
      ended: 'Terminado, final confirmado',
      draft: 'Borrador, sin firmar',
      signed_not_in_force: 'Firmado, aún no en vigor',
      unknown: 'Final desconocido',
      end_date_passed: 'Fecha de fin vencida, renovación sin confirmar',
      in_notice_period: 'En plazo de preaviso',
      ending_soon: 'Termina en un plazo de 180 días',
      in_force: 'En vigor',
    },
    kinds: kindsEs,
    shortKinds: kindsEs,
    endBases: {
      stated: 'indicado en el texto',
      computed: 'calculado según la duración',
      tacit: 'prórroga tácita',
      open_ended: 'sin final',
      unknown: 'desconocido',
    },
    startBases: { stated: 'indicado', signature_assumed: 'tomado de la firma', unknown: 'desconocido' },
    clauses: {
      none: 'Sin cláusula de renovación',
      tacit: 'Prórroga tácita',
      tacit_for_years: 'Prórroga tácita por un número de años',
      unknown: 'Desconocida',
    },
    contributions: { money: 'Pago', secondment: 'Adscripción de personal', office: 'Oficina', other: 'Otra' },
    units: { fte: 'ETC', person: 'personas', office: 'oficinas' },
    obligations: { report: 'Informe', meeting: 'Reunión', payment: 'Pago', other: 'Otra' },
    sides: { initiative: 'la Iniciativa', partner: 'el socio' },
    amendable: {
      startsOn: 'Inicio',
      term: 'Duración',
      end: 'Final',
      'end.lastDay': 'Último día',
      'end.convention': 'Forma de contar',
      noticePeriod: 'Preaviso',
      renewalClause: 'Cláusula de renovación',
      zone: 'Zona horaria',
      facilities: 'Mecanismos',
      objectives: 'Objetivos',
    },
  },
});

/** Sentences about one agreement that lists, records and the desk share. `when` is "in 88 days" or "404 days ago". */
export const agreementWords = words({
  en: {
    ends: (when: string) => `Ends ${when}`,
    passed: (when: string) => `End date passed ${when}, renewal not confirmed`,
    inNotice: (when: string) => `In the notice period, ends ${when}`,
    inForceFrom: (day: string) => `Signed, in force from ${day}`,
    terminatedOn: (day: string) => `Terminated early, last day ${day}`,
    endedOn: (day: string) => `Ended on ${day}, confirmed`,
    openEnded: 'without end',
    tacit: 'renews tacitly',
    noEnd: 'no end known',
    checkText: 'check the signed text',
    years: { one: 'year', other: 'years' },
    months: { one: 'month', other: 'months' },
    days: { one: 'day', other: 'days' },
    number: (n: number) => `No. ${n}`,
    noAgreement: 'No agreement',
    partnership: 'Partnership',
    hasSuccessor: 'has a successor',
  },
  fr: {
    ends: (when) => `Prend fin ${when}`,
    passed: (when) => `Date de fin dépassée ${when}, renouvellement non confirmé`,
    inNotice: (when) => `En période de préavis, prend fin ${when}`,
    inForceFrom: (day) => `Signé, en vigueur à partir du ${day}`,
    terminatedOn: (day) => `Résilié avant terme, dernier jour le ${day}`,
    endedOn: (day) => `Terminé le ${day}, fin confirmée`,
    openEnded: 'sans fin',
    tacit: 'tacite reconduction',
    noEnd: 'fin non connue',
    checkText: 'à vérifier dans le texte signé',
    years: { one: 'an', other: 'ans' },
    months: { one: 'mois', other: 'mois' },
    days: { one: 'jour', other: 'jours' },
    number: (n) => `N°\u00a0${n}`,
    noAgreement: 'Aucun accord',
    partnership: 'Partenariat',
    hasSuccessor: 'suivi d’un autre accord',
  },
  es: {
    ends: (when) => `Termina ${when}`,
    passed: (when) => `Fecha de fin vencida ${when}, renovación sin confirmar`,
    inNotice: (when) => `En plazo de preaviso, termina ${when}`,
    inForceFrom: (day) => `Firmado, en vigor desde el ${day}`,
    terminatedOn: (day) => `Rescindido antes de plazo, último día el ${day}`,
    endedOn: (day) => `Terminado el ${day}, final confirmado`,
    openEnded: 'sin final',
    tacit: 'prórroga tácita',
    noEnd: 'final desconocido',
    checkText: 'compruébese en el texto firmado',
    years: { one: 'año', other: 'años' },
    months: { one: 'mes', other: 'meses' },
    days: { one: 'día', other: 'días' },
    number: (n) => `N.º\u00a0${n}`,
    noAgreement: 'Ningún acuerdo',
    partnership: 'Alianza',
    hasSuccessor: 'seguido de otro acuerdo',
  },
});
