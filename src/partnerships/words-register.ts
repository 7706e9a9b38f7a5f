import { counted } from '../platform/format.ts';
import { words } from '../platform/words.ts';
import type { RegisterView } from './register-address.ts';

interface RegisterWords {
  views: Record<RegisterView, string>;
  viewsLabel: string;
  agreements: (n: number, more: boolean) => string;
  passed: (n: number, more: boolean) => string;
  ending: (n: number, more: boolean) => string;
  bare: (n: number, more: boolean) => string;
  newAgreement: string;
  newPartnership: string;
  choose: string;
  prepareOffers: string;
  filterLabel: string;
  partner: string;
  numberShort: string;
  numberLong: string;
  kind: string;
  endDay: string;
  anyStatus: string;
  anyKind: string;
  anyFacility: string;
  facility: string;
  anyOwner: string;
  moreFilters: string;
  endsBefore: string;
  asOf: string;
  asOfBanner: (day: string) => string;
  backToToday: string;
  onlyOrganisation: (name: string) => string;
  nothing: string;
  nothingText: string;
  showAll: string;
  emptyView: Record<RegisterView, string>;
  empty: string;
  emptyText: string;
  caption: string;
  apply: string;
}

const atMost = (n: number, more: boolean, text: (n: number) => string): string =>
  more ? text(n - 1).replace(/^(\d+)/, '$1+') : text(n);

/** The register: tabs, filters, counts and what it says when it is empty. */
export const registerWords = words<RegisterWords>({
  en: {
    views: {
      all: 'All',
      passed: 'End date passed',
      ending: 'Ending within 180 days',
      'no-end': 'No end known',
      mous: 'MoUs',
      secondments: 'Secondments',
    },
    viewsLabel: 'Views',
    agreements: (n, more) => atMost(n, more, (x) => counted(x, { one: 'agreement', other: 'agreements' }, 'en')),
    passed: (n, more) =>
      atMost(n, more, (x) =>
        counted(x, { one: 'end date passed unconfirmed', other: 'end dates passed unconfirmed' }, 'en'),
      ),
    ending: (n, more) =>
      atMost(n, more, (x) => counted(x, { one: 'ends within 180 days', other: 'end within 180 days' }, 'en')),
    bare: (n, more) =>
      atMost(n, more, (x) =>
        counted(x, { one: 'partnership without agreement', other: 'partnerships without agreement' }, 'en'),
      ),
    newAgreement: 'New agreement',
    newPartnership: 'New partnership',
    choose: 'Choose',
    prepareOffers: 'Prepare offers for those ticked',
    filterLabel: 'Filter by partner or number',
    partner: 'Partner',
    numberShort: 'No.',
    numberLong: 'Number in the list of October 2022',
    kind: 'Kind',
    endDay: 'End day',
    anyStatus: 'Any status',
    anyKind: 'Any kind',
    anyFacility: 'Any facility',
    facility: 'Facility',
    anyOwner: 'Any owner',
    moreFilters: 'More filters',
    endsBefore: 'Ends before',
    asOf: 'As of',
    asOfBanner: (day) => `This is how things stood on ${day}, not today.`,
    backToToday: 'Back to today',
    onlyOrganisation: (name) => `Only ${name}`,
    nothing: 'Nothing matches these filters',
    nothingText: 'Take one of them away, or look at the whole register.',
    showAll: 'Show the whole register',
    emptyView: {
      all: '',
      passed: 'No end date has passed unconfirmed',
      ending: 'Nothing ends within 180 days',
      'no-end': 'Every agreement has a known end',
      mous: 'There is no MoU',
      secondments: 'There is no secondment',
    },
    empty: 'No partnership yet',
    emptyText: 'A partnership is the standing relation with one organisation. Agreements are signed under it.',
    caption: 'Agreements and partnerships',
    apply: 'Apply',
  },
  fr: {
    views: {
      all: 'Tous',
      passed: 'Date de fin dépassée',
      ending: 'Fin dans les 180 jours',
      'no-end': 'Fin non connue',
      mous: 'Protocoles d’accord',
      secondments: 'Mises à disposition',
    },
    viewsLabel: 'Vues',
    agreements: (n, more) => atMost(n, more, (x) => counted(x, { one: 'accord', other: 'accords' }, 'fr')),
    passed: (n, more) =>
      atMost(n, more, (x) =>
        counted(
          x,
          { one: 'date de fin dépassée sans confirmation', other: 'dates de fin dépassées sans confirmation' },
          'fr',
        ),
      ),
    ending: (n, more) =>
      atMost(n, more, (x) =>
        counted(x, { one: 'prend fin dans les 180 jours', other: 'prennent fin dans les 180 jours' }, 'fr'),
      ),
    bare: (n, more) =>
      atMost(n, more, (x) => counted(x, { one: 'partenariat sans accord', other: 'partenariats sans accord' }, 'fr')),
    newAgreement: 'Nouvel accord',
    newPartnership: 'Nouveau partenariat',
    choose: 'Choisir',
    prepareOffers: 'Préparer les offres des accords cochés',
    filterLabel: 'Filtrer par partenaire ou numéro',
    partner: 'Partenaire',
    numberShort: 'N°',
    numberLong: 'Numéro dans la liste d’octobre 2022',
    kind: 'Type',
    endDay: 'Jour de fin',
    anyStatus: 'Tous les états',
    anyKind: 'Tous les types',
    anyFacility: 'Tous les mécanismes',
    facility: 'Mécanisme',
    anyOwner: 'Tous les responsables',
    moreFilters: 'Plus de filtres',
    endsBefore: 'Prend fin avant le',
    asOf: 'À la date du',
    asOfBanner: (day) => `Voici la situation au ${day}, et non celle d’aujourd’hui.`,
    backToToday: 'Revenir à aujourd’hui',
    onlyOrganisation: (name) => `Seulement ${name}`,
    nothing: 'Rien ne correspond à ces filtres',
    nothingText: 'Retirez-en un, ou regardez tout le registre.',
    showAll: 'Afficher tout le registre',
    emptyView: {
      all: '',
      passed: 'Aucune date de fin n’est dépassée sans confirmation',
      ending: 'Rien ne prend fin dans les 180 jours',
      'no-end': 'La fin de chaque accord est connue',
      mous: 'Il n’y a aucun protocole d’accord',
      secondments: 'Il n’y a aucune mise à disposition',
    },
    empty: 'Aucun partenariat pour l’instant',
    emptyText: 'Un partenariat est la relation suivie avec une organisation. Les accords sont signés dans son cadre.',
    caption: 'Accords et partenariats',
    apply: 'Appliquer',
  },
  es: {
    views: {
      all: 'Todos',
      passed: 'Fecha de fin vencida',
      ending: 'Terminan en 180 días',
      'no-end': 'Final desconocido',
      mous: 'Memorandos de entendimiento',
      secondments: 'Adscripciones',
    },
    viewsLabel: 'Vistas',
    agreements: (n, more) => atMost(n, more, (x) => counted(x, { one: 'acuerdo', other: 'acuerdos' }, 'es')),
    passed: (n, more) =>
      atMost(n, more, (x) =>
        counted(x, { one: 'fecha de fin vencida sin confirmar', other: 'fechas de fin vencidas sin confirmar' }, 'es'),
      ),
    ending: (n, more) =>
      atMost(n, more, (x) => counted(x, { one: 'termina en 180 días', other: 'terminan en 180 días' }, 'es')),
    bare: (n, more) =>
      atMost(n, more, (x) => counted(x, { one: 'alianza sin acuerdo', other: 'alianzas sin acuerdo' }, 'es')),
    newAgreement: 'Nuevo acuerdo',
    newPartnership: 'Nueva alianza',
    choose: 'Elegir',
    prepareOffers: 'Preparar las ofertas de los marcados',
    filterLabel: 'Filtrar por socio o número',
    partner: 'Socio',
    numberShort: 'N.º',
    numberLong: 'Número en la lista de octubre de 2022',
    kind: 'Tipo',
    endDay: 'Día de fin',
    anyStatus: 'Cualquier estado',
    anyKind: 'Cualquier tipo',
    anyFacility: 'Cualquier mecanismo',
    facility: 'Mecanismo',
    anyOwner: 'Cualquier responsable',
    moreFilters: 'Más filtros',
    endsBefore: 'Termina antes del',
    asOf: 'En la fecha',
    asOfBanner: (day) => `Esta es la situación en la fecha ${day}, no la de hoy.`,
    backToToday: 'Volver a hoy',
    onlyOrganisation: (name) => `Solo ${name}`,
    nothing: 'Nada coincide con estos filtros',
    nothingText: 'Quite alguno o vea todo el registro.',
    showAll: 'Ver todo el registro',
    emptyView: {
      all: '',
      passed: 'Ninguna fecha de fin ha vencido sin confirmar',
      ending: 'Nada termina en los próximos 180 días',
      'no-end': 'El final de cada acuerdo es conocido',
      mous: 'No hay ningún memorando de entendimiento',
      secondments: 'No hay ninguna adscripción de personal',
    },
    empty: 'Todavía no hay ninguna alianza',
    emptyText: 'Una alianza es la relación estable con una organización. En su marco se firman los acuerdos.',
    caption: 'Acuerdos y alianzas',
    apply: 'Aplicar',
  },
});
