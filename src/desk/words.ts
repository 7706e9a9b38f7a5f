import { words } from '../platform/words.ts';

interface DeskWords {
  undone: string;
  openRecord: string;
  secondLooks: string;
  secondLook: Record<'conflict' | 'screening', string>;
  search: string;
  searchSubtitle: (q: string) => string;
  searchLead: string;
  kinds: Record<'organisation' | 'person' | 'agreement' | 'opportunity' | 'call' | 'objective' | 'facility', string>;
  whose: string;
  everybody: string;
  mine: string;
  nothingTitle: string;
  nothingText: string;
  nothingMine: string;
  seeRegister: string;
  seeEverybody: string;
  passed: string;
  passedLead: string;
  notice: string;
  noticeLead: string;
  noticeBy: (day: string) => string;
  ending: string;
  tasks: string;
  obligations: string;
  instalments: string;
  partnerships: string;
  partnership: string;
  newPartnership: string;
  allPartnerships: string;
  noPartnership: string;
  noAgreement: string;
  partner: string;
  kind: string;
  end: string;
  status: string;
  owner: string;
  noOwner: string;
}

export const deskWords = words<DeskWords>({
  en: {
    undone: 'Taken back. Everything is as it was.',
    openRecord: 'Open the record',
    secondLooks: 'Waiting for a second person',
    secondLook: { conflict: 'Conflict of interest', screening: 'Screening' },
    search: 'Search',
    searchSubtitle: (q) => `Results for “${q}”`,
    searchLead:
      'Organisations, people, agreements, objectives and facilities, by part of a name or acronym. Accents do not matter.',
    kinds: {
      organisation: 'Organisation',
      person: 'Person',
      agreement: 'Agreement',
      opportunity: 'Opportunity',
      call: 'Call for funding',
      objective: 'Strategic objective',
      facility: 'Facility',
    },
    whose: 'Whose',
    everybody: 'Everybody',
    mine: 'Mine',
    nothingTitle: 'Nothing asks for you today',
    nothingText: 'No agreement ends within 180 days, nothing is overdue, no task is due in the next two weeks.',
    nothingMine: 'Nothing of what you own ends soon or is due. Agreements appear here once you own their partnership.',
    seeRegister: 'Open the register',
    seeEverybody: 'See everybody’s',
    passed: 'End date passed, renewal not confirmed',
    passedLead:
      'Open the agreement to state its end from the signed text, to confirm that it ended, or to enter its successor.',
    notice: 'The last day to give notice is near',
    noticeLead: 'After it, the notice period of the agreement has begun.',
    noticeBy: (day) => `notice by ${day}`,
    ending: 'Ending within 180 days',
    tasks: 'Tasks due',
    obligations: 'Obligations due',
    instalments: 'Instalments expected',
    partnerships: 'Partnerships',
    partnership: 'Partnership',
    newPartnership: 'New partnership',
    allPartnerships: 'See all in the register',
    noPartnership: 'No partnership with this organisation yet.',
    noAgreement: 'No agreement is recorded.',
    partner: 'Partner',
    kind: 'Kind of agreement',
    end: 'Last day',
    status: 'Status',
    owner: 'Owner',
    noOwner: 'nobody yet',
  },
  fr: {
    undone: 'Annulé. Tout est de nouveau comme avant.',
    openRecord: 'Ouvrir la fiche',
    secondLooks: 'En attente d’une deuxième personne',
    secondLook: { conflict: 'Conflit d’intérêts', screening: 'Vérification' },
    search: 'Rechercher',
    searchSubtitle: (q) => `Résultats pour «\u00a0${q}\u00a0»`,
    searchLead:
      'Organisations, personnes, accords, objectifs et mécanismes, d’après une partie du nom ou du sigle. Les accents ne comptent pas.',
    kinds: {
      organisation: 'Organisation',
      person: 'Personne',
      agreement: 'Accord',
      opportunity: 'Opportunité',
      call: 'Appel à financement',
      objective: 'Objectif stratégique',
      facility: 'Mécanisme',
    },
    whose: 'À qui',
    everybody: 'Tout le monde',
    mine: 'Les miens',
    nothingTitle: 'Rien ne vous attend aujourd’hui',
    nothingText:
      'Aucun accord ne prend fin dans les 180 jours, rien n’est en retard, aucune tâche n’échoit dans les deux semaines.',
    nothingMine:
      'Rien de ce dont vous êtes responsable ne prend fin ni n’échoit bientôt. Un accord paraît ici dès que vous êtes responsable de son partenariat.',
    seeRegister: 'Ouvrir le registre',
    seeEverybody: 'Voir ceux de tout le monde',
    passed: 'Date de fin passée, renouvellement non confirmé',
    passedLead:
      'Ouvrez l’accord pour indiquer sa fin d’après le texte signé, confirmer qu’il a pris fin ou saisir celui qui lui succède.',
    notice: 'Le dernier jour de préavis approche',
    noticeLead: 'Passé ce jour, la période de préavis de l’accord a commencé.',
    noticeBy: (day) => `préavis au plus tard le ${day}`,
    ending: 'Prennent fin dans les 180 jours',
    tasks: 'Tâches à faire',
    obligations: 'Obligations à échéance',
    instalments: 'Versements attendus',
    partnerships: 'Partenariats',
    partnership: 'Partenariat',
    newPartnership: 'Nouveau partenariat',
    allPartnerships: 'Tout voir dans le registre',
    noPartnership: 'Pas encore de partenariat avec cette organisation.',
    noAgreement: 'Aucun accord n’est enregistré.',
    partner: 'Partenaire',
    kind: 'Type d’accord',
    end: 'Dernier jour',
    status: 'Statut',
    owner: 'Responsable',
    noOwner: 'personne encore',
  },
  es: {
    undone: 'Deshecho. Todo vuelve a estar como antes.',
    openRecord: 'Abrir la ficha',
    secondLooks: 'A la espera de una segunda persona',
    secondLook: { conflict: 'Conflicto de intereses', screening: 'Verificación' },
    search: 'Buscar',
    searchSubtitle: (q) => `Resultados de «${q}»`,
    searchLead:
      'Organizaciones, personas, acuerdos, objetivos y mecanismos, por una parte del nombre o de la sigla. Los acentos no importan.',
    kinds: {
      organisation: 'Organización',
      person: 'Persona',
      agreement: 'Acuerdo',
      opportunity: 'Oportunidad',
      call: 'Convocatoria de financiación',
      objective: 'Objetivo estratégico',
      facility: 'Mecanismo',
    },
    whose: 'De quién',
    everybody: 'De todos',
    mine: 'Míos',
    nothingTitle: 'Hoy no le espera nada',
    nothingText:
      'Ningún acuerdo termina en 180 días, nada está atrasado y ninguna tarea vence en las próximas dos semanas.',
    nothingMine:
      'Nada de lo que está a su cargo termina ni vence pronto. Un acuerdo aparece aquí en cuanto su alianza está a su cargo.',
    seeRegister: 'Abrir el registro',
    seeEverybody: 'Ver los de todos',
    passed: 'Fecha final pasada, renovación sin confirmar',
    passedLead:
      'Abra el acuerdo para indicar su final según el texto firmado, confirmar que terminó o introducir el que le sucede.',
    notice: 'Se acerca el último día de preaviso',
    noticeLead: 'Pasado ese día, ha empezado el plazo de preaviso del acuerdo.',
    noticeBy: (day) => `preaviso a más tardar el ${day}`,
    ending: 'Terminan en 180 días',
    tasks: 'Tareas pendientes',
    obligations: 'Obligaciones por cumplir',
    instalments: 'Pagos esperados',
    partnerships: 'Alianzas',
    partnership: 'Alianza',
    newPartnership: 'Nueva alianza',
    allPartnerships: 'Ver todo en el registro',
    noPartnership: 'Todavía no hay ninguna alianza con esta organización.',
    noAgreement: 'No consta ningún acuerdo.',
    partner: 'Socio',
    kind: 'Tipo de acuerdo',
    end: 'Último día',
    status: 'Estado',
    owner: 'Responsable',
    noOwner: 'nadie todavía',
  },
});
